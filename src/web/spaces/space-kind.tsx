import { IconHomeStar, IconHomePlus, IconHomeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Space } from '#domain/space.ts'
import classes from './spaces.module.css'

/** In the order in which people look for them. */
export function kindOf({ island, principal }: Pick<Space, 'island' | 'principal'>) {
  if (island === null) return 'loose'
  return principal ? 'principal' : 'second'
}

const signs = { principal: IconHomeStar, second: IconHomePlus, loose: IconHomeOff }

/** What a space is to its island: an icon and words. */
export function SpaceKind({ space }: { space: Pick<Space, 'island' | 'principal'> }) {
  const { t } = useTranslation()
  const kind = kindOf(space)
  const Sign = signs[kind]
  return (
    <span className={classes.kind} data-kind={kind}>
      <Sign size={17} aria-hidden />
      {t(`spaces.${kind}`)}
    </span>
  )
}
