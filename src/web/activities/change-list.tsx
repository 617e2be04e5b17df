import type { IconTool } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './change.module.css'

type ChangeListProps = {
  icon: typeof IconTool
  title: string
  items: readonly { key: string; words: string }[]
  children?: ReactNode
}

const atOnce = 4

/** What happens to some sessions: the first few, and the rest on demand. */
export function ChangeList({ icon: Icon, title, items, children }: ChangeListProps) {
  const { t } = useTranslation()
  if (items.length === 0) return null
  const more = items.slice(atOnce)
  return (
    <section className={classes.group}>
      <h3 className={classes.groupTitle}>
        <Icon size={18} aria-hidden />
        {title}
      </h3>
      <ul className={classes.list}>
        {items.slice(0, atOnce).map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
      {more.length > 0 && (
        <details className={classes.more}>
          <summary>{t('activities.change.more', { count: more.length })}</summary>
          <ul className={classes.list}>
            {more.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </details>
      )}
      {children}
    </section>
  )
}
