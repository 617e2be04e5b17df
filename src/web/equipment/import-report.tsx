import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ImportDone } from '#domain/equipment/import.ts'
import { importsQuery } from './import-queries.ts'
import type { PreviewRow } from './import-preview-rows.ts'
import { WrongRowsButton } from './import-wrong-rows.tsx'
import classes from './import.module.css'

type Props = {
  done: ImportDone
  wrong: readonly PreviewRow[]
  name: string
  space: { id: string; name: string }
  onAnother: () => void
}

const kinds = ['added', 'changed', 'unchanged', 'wrong'] as const

/** What came of a file: how many of each, what stayed out, and where to go from here. */
export function ImportReport({ done, wrong, name, space, onAnother }: Props) {
  const { t } = useTranslation()
  const title = useRef<HTMLHeadingElement>(null)
  const batches = useQuery(importsQuery(space.id))
  const isUndone = batches.data?.some(({ id, undoneAt }) => id === done.id && undoneAt !== null)
  const Icon = isUndone === true ? IconArrowBackUp : IconCircleCheck
  const told = isUndone === true ? 'undone' : 'title'
  useEffect(function sayWhatCameOfIt() {
    title.current?.focus()
  }, [])
  return (
    <section className={classes.report} aria-labelledby="import-report">
      <Icon size={34} aria-hidden className={classes.reportIcon} />
      <h2 ref={title} id="import-report" tabIndex={-1}>
        {t(`stock.import.report.${told}`, { name, space: space.name })}
      </h2>
      {isUndone !== true && (
        <ul className={classes.reportFigures}>
          {kinds.map((kind) => (
            <li key={kind} data-none={done.counts[kind] === 0 || undefined}>
              {t(`stock.import.report.${kind}`, { count: done.counts[kind] })}
            </li>
          ))}
        </ul>
      )}
      {wrong.length > 0 && <p className={classes.quiet}>{t('stock.import.report.mend')}</p>}
      <div className={classes.reportActs}>
        <Button onClick={onAnother}>{t('stock.import.report.another')}</Button>
        <Button component={Link} to={`/equipment?space=${space.id}`} variant="default">
          {t('stock.import.report.look')}
        </Button>
        {wrong.length > 0 && <WrongRowsButton rows={wrong} name={name} />}
      </div>
    </section>
  )
}
