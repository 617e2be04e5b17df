import { Burger } from '@mantine/core'
import { IconEyeOff, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Brand } from './brand.tsx'
import { openSearch } from './desk-shortcuts.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { MyMenu } from './my-menu.tsx'
import classes from './shell.module.css'

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent)

export function TopBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useTranslation()
  return (
    <header className={classes.top}>
      <Burger
        className={classes.burger}
        size="sm"
        opened={false}
        onClick={onMenu}
        aria-label={t('shell.openNavigation')}
      />
      <Link to="/" className={classes.home}>
        <Brand />
      </Link>
      <button
        type="button"
        className={classes.search}
        onClick={openSearch}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <IconSearch size={18} aria-hidden />
        <span className={classes.searchWords}>{t('shell.search')}</span>
        <kbd className={classes.key} aria-hidden>
          {isMac ? '⌘ K' : 'Ctrl K'}
        </kbd>
      </button>
      <Link to="/privacy" className={classes.wall} title={t('shell.wallHint')}>
        <IconEyeOff size={17} aria-hidden />
        <span>{t('shell.wall')}</span>
      </Link>
      <div className={classes.topLanguages}>
        <LanguageSwitch />
      </div>
      <MyMenu />
    </header>
  )
}
