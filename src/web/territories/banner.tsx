import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './banner.module.css'

type BannerProps = { title: string; actions: ReactNode; children: ReactNode }

/** Something about this plan that waits for a word, above the map and in nobody's way. */
export function Banner({ title, actions, children }: BannerProps) {
  return (
    <div aria-live="polite" className={classes.banner}>
      <IconInfoCircle size={20} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <strong>{title}</strong>
        <div>{children}</div>
      </div>
      <div className={classes.actions}>{actions}</div>
    </div>
  )
}
