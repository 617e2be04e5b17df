import { Alert, Button, FileButton } from '@mantine/core'
import { IconAlertTriangle, IconCalendarDown, IconCircleCheck } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#web/ui/card.tsx'
import classes from './import.module.css'

export type GivenFile = { name: string; text: string }

type ImportFileProps = { given: GivenFile | null; onGiven: (file: GivenFile) => void }

/** As much as the api takes. */
const mostBytes = 2_000_000

/** The file: chosen with the button, or dropped on the card. */
export function ImportFile({ given, onGiven }: ImportFileProps) {
  const { t } = useTranslation()
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)
  const forget = useRef<() => void>(null)
  const Icon = given === null ? IconCalendarDown : IconCircleCheck
  const take = async (file: File) => {
    // A browser says nothing of a file that is chosen again: it may have been mended meanwhile.
    forget.current?.()
    setTooLarge(file.size > mostBytes ? file.name : null)
    if (file.size <= mostBytes) onGiven({ name: file.name, text: await file.text() })
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <Card title={t('activities.import.fileTitle')}>
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={over}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          const [file] = event.dataTransfer.files
          if (file !== undefined) void take(file)
        }}
      >
        <Icon size={30} aria-hidden />
        <div role="status">
          <p>
            {given === null
              ? t('activities.import.drop')
              : t('activities.import.chosen', { name: given.name })}
          </p>
          {given === null && <p className={classes.quiet}>{t('activities.import.help')}</p>}
        </div>
        <FileButton
          onChange={(file) => {
            if (file !== null) void take(file)
          }}
          name="calendar"
          resetRef={forget}
          accept=".ics,text/calendar"
          inputProps={{ 'aria-hidden': true }}
        >
          {(props) => (
            <Button {...props} variant={given === null ? 'filled' : 'default'}>
              {t(given === null ? 'activities.import.choose' : 'activities.import.change')}
            </Button>
          )}
        </FileButton>
      </div>
      {tooLarge !== null && (
        <Alert mt="md" color="teula" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          {t('activities.import.tooLarge', { name: tooLarge })}
        </Alert>
      )}
    </Card>
  )
}
