import { Button } from '@mantine/core'
import { IconScan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DeskRow } from './desk-row.tsx'
import type { DeskState } from './desk-state.ts'
import type { DeskStore } from './desk-store.ts'
import classes from './desk.module.css'
import more from './desk-parts.module.css'

/** What was scanned, the newest on top. */
export function DeskTray({ state, store }: { state: DeskState; store: DeskStore }) {
  const { t } = useTranslation()
  const { tray } = state
  if (tray.length === 0)
    return (
      <section className={classes.empty} aria-label={t('desk.tray.title')}>
        <IconScan size={40} aria-hidden />
        <p className={more.emptyLead}>{t('desk.tray.empty')}</p>
        <p className={classes.quiet}>{t('desk.tray.emptyMore')}</p>
      </section>
    )
  return (
    <section aria-label={t('desk.tray.title')}>
      <div className={more.trayHead}>
        <h2 className={more.trayTitle}>{t('desk.tray.count', { count: tray.length })}</h2>
        <Button size="compact-md" variant="subtle" onClick={store.clear}>
          {t('desk.tray.clear')}
        </Button>
      </div>
      <ol className={classes.tray}>
        {tray.map((row) => (
          <DeskRow key={row.key} row={row} store={store} />
        ))}
      </ol>
    </section>
  )
}
