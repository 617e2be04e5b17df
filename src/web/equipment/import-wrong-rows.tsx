import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { notice } from '#web/ui/notice.ts'
import type { PreviewRow } from './import-preview-rows.ts'
import { saveWrongRows } from './import-sheet.ts'
import { useImportWords } from './import-words.ts'

/** Takes the rows that cannot come in away, to be mended and given again. */
export function WrongRowsButton({ rows, name }: { rows: readonly PreviewRow[]; name: string }) {
  const { t } = useTranslation()
  const words = useImportWords()
  const file = `${name.replace(/\.[^.]*$/, '')}-${t('stock.import.wrong.fileEnd')}.csv`
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      onClick={() => {
        saveWrongRows(file, rows, {
          words,
          rowWords: t('stock.import.head.row'),
          whyWords: t('stock.import.head.why'),
        })
        notice({ tone: 'done', text: t('equipment.csvSaved', { file }) })
      }}
    >
      {t('stock.import.wrong.download', { count: rows.length })}
    </Button>
  )
}
