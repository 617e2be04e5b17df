import { ActionIcon, Button, FileButton } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconFile, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRead } from '#domain/city-check.ts'
import type { ColumnMap } from '#domain/city-columns.ts'
import type { CityFile, Finding } from '#domain/city-findings.ts'
import classes from './city.module.css'
import { ColumnChoice } from './column-choice.tsx'

type FileRowProps = {
  file: CityFile
  chosen: File | null
  /** What the check took it for; null until it did. */
  read: FileRead | null
  findings: readonly Finding[]
  columns: ColumnMap
  onChoose: (file: File | null) => void
  onColumns: (columns: ColumnMap) => void
}

/** One file of a city: what it is for, which was chosen and what was read in it. */
export function FileRow({
  file,
  chosen,
  read,
  findings,
  columns,
  onChoose,
  onColumns,
}: FileRowProps) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const forget = useRef<() => void>(null)
  const isNeeded = file === 'sections' || file === 'population'
  const name = t(`city.files.names.${file}`)
  const isUnread = chosen !== null && read !== null && read.format === null
  const Icon = chosen === null ? IconFile : isUnread ? IconAlertTriangle : IconCheck
  const choose = (one: File | null) => {
    // A browser says nothing of a file that is chosen again: it may have been mended meanwhile.
    forget.current?.()
    // Whoever opened the dialog and left it changes nothing.
    if (one !== null) onChoose(one)
  }
  const remove = () => {
    onChoose(null)
    button.current?.focus()
  }
  return (
    <li
      className={classes.file}
      data-chosen={chosen !== null || undefined}
      data-unread={isUnread || undefined}
    >
      <Icon size={22} aria-hidden className={classes.fileIcon} />
      <div className={classes.fileWords}>
        <p className={classes.fileName}>
          {name}{' '}
          {chosen === null && (
            <span className={isNeeded ? classes.needed : classes.quiet}>
              {t(isNeeded ? 'city.files.needed' : 'city.files.ifAny')}
            </span>
          )}
        </p>
        <p className={classes.quiet}>
          {chosen === null ? t(`city.files.helps.${file}`) : chosen.name}
        </p>
        {chosen !== null && read !== null && (
          <p className={classes.quiet}>
            {read.format === null || read.encoding === null
              ? t('city.files.unread')
              : t('city.files.read', {
                  format: read.format,
                  encoding: read.encoding,
                  count: read.rows,
                })}
          </p>
        )}
      </div>
      <div className={classes.fileActions}>
        <FileButton
          onChange={choose}
          name={file}
          resetRef={forget}
          accept=".csv,.tsv,.txt,.json,.geojson,.topojson"
          inputProps={{ 'aria-hidden': true }}
        >
          {(props) => (
            <Button
              {...props}
              ref={button}
              size="sm"
              variant={chosen === null && isNeeded ? 'filled' : 'default'}
              aria-label={t(chosen === null ? 'city.files.chooseOf' : 'city.files.changeOf', {
                file: name,
              })}
            >
              {t(chosen === null ? 'city.files.choose' : 'city.files.change')}
            </Button>
          )}
        </FileButton>
        {chosen !== null && (
          <ActionIcon
            size="lg"
            variant="subtle"
            color="gray"
            aria-label={t('city.files.remove', { file: name })}
            onClick={remove}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {chosen !== null && read !== null && read.names.length > 0 && (
        <ColumnChoice
          read={read}
          isAsked={findings.some((one) => one.kind === 'no-column' && one.file === file)}
          told={columns}
          onChange={onColumns}
        />
      )}
    </li>
  )
}
