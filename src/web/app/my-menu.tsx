import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#web/session.ts'
import classes from './shell.module.css'

const MyMenuList = lazy(async () => ({ default: (await import('./my-menu-list.tsx')).MyMenuList }))

/** The button with my initials; the menu behind it loads when first opened. */
export function MyMenu() {
  const { t } = useTranslation()
  const { staff } = useSession()
  const [wanted, setWanted] = useState(false)
  const button = (
    <button
      type="button"
      className={classes.me}
      aria-haspopup="menu"
      onClick={() => setWanted(true)}
    >
      {initials(staff.name)}
      <span className={classes.hidden}>{`${t('shell.me')}: ${staff.name}`}</span>
    </button>
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <MyMenuList>{button}</MyMenuList>
    </Suspense>
  )
}

function initials(name: string): string {
  const [first = '', second = ''] = name.split(' ')
  return `${first.charAt(0)}${second.charAt(0)}`.toUpperCase()
}
