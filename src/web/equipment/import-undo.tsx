import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ImportUndone, ItemImport } from '#domain/equipment/import.ts'
import { failureWords } from '#web/failure-words.ts'
import { queryClient } from '#web/query-client.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { importCalls, importChecksKey } from './import-queries.ts'
import { readBankAgain } from './item-queries.ts'
import { ShelfDialog } from './shelf-dialog.tsx'
import classes from './import.module.css'

type Props = {
  space: string
  batch: ItemImport
  onClose: () => void
  onUndone: (undone: ImportUndone) => void
}

/** Asks before a batch is taken back: that itself is not undone but by importing again. */
export function ImportUndo({ space, batch, onClose, onUndone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, at, added, changed } = batch
  const undo = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const undone = await importCalls.undo(space, id)
      await Promise.all([
        readBankAgain(),
        // What a file would do there is another thing now.
        queryClient.invalidateQueries({ queryKey: importChecksKey }),
      ])
      onUndone(undone)
      onClose()
    },
  })
  return (
    <ShelfDialog
      title={t('stock.import.undo.title', { when: format.moment(at) })}
      onClose={onClose}
    >
      <div className={classes.undo}>
        {added > 0 && <p>{t('stock.import.undo.added', { count: added })}</p>}
        {changed > 0 && <p>{t('stock.import.undo.changed', { count: changed })}</p>}
        <p className={classes.quiet}>{t('stock.import.undo.left')}</p>
        <FailureBox
          failure={undo.error === null ? null : failureWords(t, undo.error)}
          requestWords={(request) => t('failures.request', { request })}
        />
        <Group gap="xs">
          <Button data-autofocus loading={undo.isPending} onClick={() => undo.mutate()}>
            {t('stock.import.undo.do')}
          </Button>
          <Button variant="default" disabled={undo.isPending} onClick={onClose}>
            {t('stock.import.undo.leave')}
          </Button>
        </Group>
      </div>
    </ShelfDialog>
  )
}
