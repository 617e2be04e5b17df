import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NewModel } from '#domain/equipment/import.ts'
import { useMay } from '#web/session.ts'
import classes from './import.module.css'

type Props = {
  models: readonly NewModel[]
  isChosen: boolean
  onChoose: (createModels: boolean) => void
}

/** The models of the file that the catalogue does not know: added to it by whoever may, and only with a tick. */
export function ImportModels({ models, isChosen, onChoose }: Props) {
  const { t } = useTranslation()
  const mayCatalogue = useMay('equipment:catalogue')
  if (models.length === 0) return null
  return (
    <div className={classes.models}>
      {mayCatalogue ? (
        <Checkbox
          label={t('stock.import.models.create', { count: models.length })}
          description={t('stock.import.models.createHelp')}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      ) : (
        <p>{t('stock.import.models.ask', { count: models.length })}</p>
      )}
      <details className={classes.modelList}>
        <summary>{t('stock.import.models.which')}</summary>
        <ul>
          {models.map(({ type, maker, name, rows }) => (
            <li key={`${type} ${maker} ${name}`}>
              {`${type} · ${`${maker} ${name}`.trim()}`}{' '}
              <span className={classes.quiet}>
                {t('stock.import.models.rows', { count: rows })}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
