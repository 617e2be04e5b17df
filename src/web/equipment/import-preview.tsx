import { Alert, Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportColumns } from '#domain/equipment/import-columns.ts'
import type { ImportCounts, ImportDone } from '#domain/equipment/import.ts'
import { failureWords } from '#web/failure-words.ts'
import { Card } from '#web/ui/card.tsx'
import { FailureBox } from '#web/ui/failure-box.tsx'
import type { FileGiven } from './import-given.ts'
import { ImportModels } from './import-models.tsx'
import { ImportOptions } from './import-options.tsx'
import type { PreviewRow } from './import-preview-rows.ts'
import { ImportTables } from './import-tables.tsx'
import { useImport } from './use-import.ts'
import classes from './import.module.css'

type Props = {
  space: { id: string; name: string }
  given: FileGiven
  columns: ImportColumns
  onDone: (done: ImportDone, wrong: PreviewRow[]) => void
}

/** What the file would do at this space, row by row, and the one button that does it. */
export function ImportPreview({ space, given, columns, onDone }: Props) {
  const { t } = useTranslation()
  const request = (number: string) => t('failures.request', { request: number })
  const whole = useImport({ space: space.id, given, columns }, onDone)
  const { check, found, bring, hasChanged } = whole
  const { data } = check
  const refused =
    data !== undefined && data.counts.wrong > 0 && data.counts.added + data.counts.changed === 0
  if (!whole.hasTag) return null
  return (
    <Card title={t('stock.import.preview.title', { space: space.name })}>
      <div
        role="status"
        className={classes.verdict}
        data-quiet={data === undefined || undefined}
        data-refused={refused || undefined}
      >
        {whole.isLooking && <Loader size="sm" aria-hidden />}
        {whole.isLooking
          ? t('stock.import.preview.looking', { count: given.table.rows.length })
          : data !== undefined && <Verdict counts={data.counts} />}
      </div>
      {check.isError && !whole.isLooking && (
        <>
          <FailureBox failure={failureWords(t, check.error)} requestWords={request} />
          <Button mt="sm" variant="default" onClick={() => void check.refetch()}>
            {t('stock.import.preview.again')}
          </Button>
        </>
      )}
      {hasChanged && !whole.isLooking && (
        <Alert mt="md" color="teula" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          {t('stock.import.preview.changed')}
        </Alert>
      )}
      {data !== undefined && found !== null && !check.isError && (
        <>
          <ImportModels
            models={data.newModels}
            isChosen={whole.options.createModels}
            onChoose={(createModels) => whole.choose({ createModels })}
          />
          <div className={classes.act}>
            <ImportOptions
              counts={data.counts}
              inService={whole.options.inService}
              onInService={(inService) => whole.choose({ inService })}
            />
            {!hasChanged && (
              <FailureBox
                failure={bring.error === null ? null : failureWords(t, bring.error)}
                requestWords={request}
              />
            )}
            <BringButton
              counts={data.counts}
              disabled={whole.isLooking}
              isPending={bring.isPending}
              onBring={() => bring.mutate()}
            />
          </div>
          <ImportTables found={found} name={given.name} busy={whole.isLooking} />
        </>
      )}
    </Card>
  )
}

function Verdict({ counts: { added, changed, unchanged, wrong } }: { counts: ImportCounts }) {
  const { t } = useTranslation()
  const does = added + changed > 0
  const Icon = wrong > 0 ? IconAlertTriangle : IconCircleCheck
  const told = does
    ? 'ready'
    : wrong === 0
      ? 'nothing'
      : unchanged > 0
        ? 'nothingButWrong'
        : 'allWrong'
  return (
    <>
      <Icon size={24} aria-hidden />
      <span>
        <strong>{t(`stock.import.preview.${told}`)}</strong>
        {does && wrong > 0 && ` ${t('stock.import.preview.leftOut', { count: wrong })}`}
      </span>
    </>
  )
}

type BringButtonProps = {
  counts: ImportCounts
  disabled: boolean
  isPending: boolean
  onBring: () => void
}

/** Says exactly what it does; where nothing would be done there is none. */
function BringButton({ counts, disabled, isPending, onBring }: BringButtonProps) {
  const { t } = useTranslation()
  const { added, changed } = counts
  if (added + changed === 0) return null
  return (
    <div>
      {/* It keeps the focus while an option is looked at. */}
      <Button
        size="md"
        aria-disabled={disabled}
        data-disabled={disabled || undefined}
        loading={isPending}
        onClick={() => {
          if (!disabled) onBring()
        }}
      >
        {added > 0 && changed > 0
          ? t('stock.import.preview.doBoth', { added, changed })
          : added > 0
            ? t('stock.import.preview.doAdd', { count: added })
            : t('stock.import.preview.doChange', { count: changed })}
      </Button>
    </div>
  )
}
