import { useTranslation } from 'react-i18next'
import classes from './shell.module.css'

/** Before anything is known: the shape of the desk, so that nothing jumps. */
export function Opening() {
  const { t } = useTranslation()
  return (
    <div className={classes.shell} aria-busy="true">
      <div className={classes.top} />
      <div className={classes.side} />
      <main className={classes.main}>
        <output className={classes.hidden}>{t('shell.loading')}</output>
      </main>
    </div>
  )
}
