import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportUndone, ItemImport } from '#domain/equipment/import.ts'
import { failureWords } from '#web/failure-words.ts'
import { Card } from '#web/ui/card.tsx'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { importsQuery } from './import-queries.ts'
import { ImportUndo } from './import-undo.tsx'
import { ImportUndoneBox } from './import-undone.tsx'
import classes from './import.module.css'

type Undone = { space: string; batch: string; told: ImportUndone }
type Props = { space: { id: string; name: string } }

/** The last imports of a space, each of which can be taken back. */
export function ImportBatches({ space }: Props) {
  const { t } = useTranslation()
  const batches = useQuery(importsQuery(space.id))
  const [asked, setAsked] = useState<ItemImport | null>(null)
  const [undone, setUndone] = useState<Undone | null>(null)
  return (
    <Card title={t('stock.import.batches.title', { space: space.name })}>
      {undone !== null && undone.space === space.id && (
        <ImportUndoneBox key={undone.batch} undone={undone.told} />
      )}
      {batches.isError ? (
        <FailureBox
          failure={failureWords(t, batches.error)}
          requestWords={(request) => t('failures.request', { request })}
        />
      ) : (
        batches.data?.length === 0 && (
          <p className={classes.quiet}>{t('stock.import.batches.none')}</p>
        )
      )}
      {batches.data !== undefined && batches.data.length > 0 && (
        <ul className={classes.batches}>
          {batches.data.map((batch) => (
            <Batch key={batch.id} batch={batch} onUndo={() => setAsked(batch)} />
          ))}
        </ul>
      )}
      {asked !== null && (
        <ImportUndo
          space={space.id}
          batch={asked}
          onClose={() => setAsked(null)}
          onUndone={(told) => setUndone({ space: space.id, batch: asked.id, told })}
        />
      )}
    </Card>
  )
}

function Batch({ batch, onUndo }: { batch: ItemImport; onUndo: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { at, by, added, changed, undoneAt } = batch
  const when = format.moment(at)
  return (
    <li data-undone={undoneAt !== null || undefined}>
      <span className={classes.batchWhen}>{when}</span>
      <span>
        {t('stock.import.batches.sum', { added, changed })}{' '}
        <span className={classes.quiet}>{t('stock.import.batches.by', { name: by })}</span>
      </span>
      {undoneAt === null ? (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          aria-label={t('stock.import.batches.undoOf', { when })}
          onClick={onUndo}
        >
          {t('stock.import.batches.undo')}
        </Button>
      ) : (
        <span className={classes.quiet}>
          {t('stock.import.batches.undone', { when: format.moment(undoneAt) })}
        </span>
      )}
    </li>
  )
}
