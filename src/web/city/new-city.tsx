import { Alert, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconDatabaseImport } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { cityFiles, type CityFile } from '#domain/city-findings.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { queryClient } from '#web/query-client.ts'
import { Card } from '#web/ui/card.tsx'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { notice } from '#web/ui/notice.ts'
import { CheckCard } from './check-card.tsx'
import { CityFields } from './city-fields.tsx'
import classes from './city.module.css'
import { FileRow } from './file-row.tsx'
import { importCity, megabytes, uploadMegabytes } from './send.ts'
import { nothingTold, type CityTold, type FilesChosen } from './told.ts'
import { useCheck } from './use-check.ts'

/** A city before there is one: its files, what is told about them, and what the check says. */
export function NewCity() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const name = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<FilesChosen>({})
  const [told, setTold] = useState(nothingTold)
  const [lacksName, setLacksName] = useState(false)
  const check = useCheck(files, told)
  const change = (changed: Partial<CityTold>) => {
    setTold((before) => ({ ...before, ...changed }))
    setLacksName(false)
    if (apply.isError) apply.reset()
  }
  const choose = (file: CityFile, chosen: File | null) => {
    const { [file]: _before, ...others } = files
    setFiles(chosen === null ? others : { ...others, [file]: chosen })
    // What was told about the columns of another file says nothing about those of this one.
    const { [file]: _told, ...columns } = told.columns
    change({ columns })
  }
  const apply = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const { summary } = await importCity(files, told)
      // Read anew where one goes next; this page has done its work.
      await queryClient.invalidateQueries({ refetchType: 'none' })
      notice({
        tone: 'done',
        text: t('city.apply.done', { name: told.name.trim(), count: summary.sections }),
      })
      await navigate('/territories')
    },
  })
  const size = megabytes(Object.values(files))
  const isTooLarge = size > uploadMegabytes
  const isReady = check.state === 'done' && check.report?.accepted === true && !isTooLarge
  const refused = fieldWords(t, apply.error)
  const submit = () => {
    if (told.name.trim().length >= 2) return apply.mutate()
    setLacksName(true)
    name.current?.focus()
    return undefined
  }
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Card title={t('city.files.title')}>
          <ul className={classes.files}>
            {cityFiles.map((file) => (
              <FileRow
                key={file}
                file={file}
                chosen={files[file] ?? null}
                read={check.report?.files.find((one) => one.file === file) ?? null}
                findings={check.report?.findings ?? []}
                columns={told.columns[file] ?? {}}
                onChoose={(chosen) => choose(file, chosen)}
                onColumns={(columns) => change({ columns: { ...told.columns, [file]: columns } })}
              />
            ))}
          </ul>
          {isTooLarge && (
            <Alert color="teula" mt="md">
              {t('city.files.tooLarge', { size: Math.ceil(size), limit: uploadMegabytes })}
            </Alert>
          )}
        </Card>
        <Card title={t('city.about.title')}>
          <CityFields
            told={told}
            nameRef={name}
            nameError={lacksName ? t('city.apply.nameNeeded') : refused['options.name']}
            onChange={change}
          />
        </Card>
      </div>
      <div className={classes.column}>
        <CheckCard
          check={check}
          links={told.links}
          onLinks={(links) => change({ links })}
          fileName={t('city.check.downloadName')}
        />
        {isReady && (
          <div className={classes.apply}>
            <FailureBox
              failure={apply.error === null ? null : failureWords(t, apply.error)}
              requestWords={(request) => t('failures.request', { request })}
            />
            <Button
              size="md"
              loading={apply.isPending}
              leftSection={<IconDatabaseImport size={20} aria-hidden />}
              onClick={submit}
            >
              {told.name.trim() === ''
                ? t('city.apply.button')
                : t('city.apply.buttonNamed', { name: told.name.trim() })}
            </Button>
            <output className={classes.quiet}>{apply.isPending && t('city.apply.saving')}</output>
          </div>
        )}
      </div>
    </div>
  )
}
