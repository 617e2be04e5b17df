import { ActionIcon, Alert, Button, FileButton } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconFileDownload,
  IconFileSpreadsheet,
  IconX,
} from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#web/ui/card.tsx'
import type { FileGiven, FileRefused } from './import-given.ts'
import { saveEmptySheet } from './import-sheet.ts'
import { useImportWords } from './import-words.ts'
import classes from './import.module.css'

type Props = {
  given: FileGiven | null
  refused: FileRefused | null
  onChoose: (file: File) => void
  onRemove: () => void
}

/** The file: chosen with the button or dropped anywhere on the page, and what was read in it. */
export function ImportFileCard({ given, refused, onChoose, onRemove }: Props) {
  const { t } = useTranslation()
  const words = useImportWords()
  const button = useRef<HTMLButtonElement>(null)
  const forget = useRef<() => void>(null)
  const isOver = useDropped(onChoose)
  const Icon = given === null ? IconFileSpreadsheet : IconCircleCheck
  const choose = (file: File | null) => {
    // A browser says nothing of a file that is chosen again: it may have been mended meanwhile.
    forget.current?.()
    if (file !== null) onChoose(file)
  }
  return (
    <Card title={t('stock.import.file.title')}>
      <div className={classes.drop} data-over={isOver || undefined}>
        <Icon size={30} aria-hidden className={classes.fileIcon} />
        <div className={classes.fileWords} role="status">
          {given === null ? (
            <>
              <p>{t('stock.import.file.drop')}</p>
              <p className={classes.quiet}>{t('stock.import.file.help')}</p>
            </>
          ) : (
            <>
              <p className={classes.fileName}>{given.name}</p>
              <p className={classes.quiet}>
                {t('stock.import.file.read', {
                  count: given.table.rows.length,
                  encoding: given.table.encoding,
                })}
              </p>
            </>
          )}
        </div>
        <div className={classes.fileActs}>
          <FileButton
            onChange={choose}
            name="items"
            resetRef={forget}
            accept=".csv,.tsv,.txt,text/csv"
            inputProps={{ 'aria-hidden': true }}
          >
            {(props) => (
              <Button {...props} ref={button} variant={given === null ? 'filled' : 'default'}>
                {t(given === null ? 'stock.import.file.choose' : 'stock.import.file.change')}
              </Button>
            )}
          </FileButton>
          {given === null ? (
            <Button
              variant="default"
              leftSection={<IconFileDownload size={18} aria-hidden />}
              onClick={() => saveEmptySheet(t('stock.import.file.sheetName'), words.field)}
            >
              {t('stock.import.file.sheet')}
            </Button>
          ) : (
            <ActionIcon
              size="lg"
              variant="subtle"
              color="gray"
              aria-label={t('stock.import.file.remove')}
              onClick={() => {
                onRemove()
                button.current?.focus()
              }}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          )}
        </div>
      </div>
      {refused !== null && (
        <Alert
          mt="md"
          color="teula"
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('stock.import.fault.title', { name: refused.name })}
        >
          {t(`stock.import.fault.${refused.fault}`, { told: refused.told })}
          {given !== null && ` ${t('stock.import.fault.kept', { name: given.name })}`}
        </Alert>
      )}
      {given !== null && given.table.tooWide.length > 0 && (
        <Alert mt="md" color="teula" icon={<IconAlertTriangle aria-hidden />}>
          {t('stock.import.file.tooWide', {
            count: given.table.tooWide.length,
            rows: given.table.tooWide.slice(0, 20).join(', '),
          })}
        </Alert>
      )}
    </Card>
  )
}

/** A file may be let go anywhere on the page: beside its place, a browser would leave the page for it. */
function useDropped(onDrop: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const latest = useRef(onDrop)
  useEffect(function keepLatest() {
    latest.current = onDrop
  })
  useLayoutEffect(function listenToThePage() {
    const listening = new AbortController()
    const { signal } = listening
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      setIsOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file === undefined) return
      event.preventDefault()
      latest.current(file)
    }
    addEventListener('dragover', over, { signal })
    addEventListener('dragleave', leave, { signal })
    addEventListener('drop', drop, { signal })
    return () => listening.abort()
  }, [])
  return isOver
}
