import { Alert, Button, Loader, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { IconCalendarCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnMap } from '#domain/city-columns.ts'
import { findingKinds } from '#domain/city-findings.ts'
import type { CodeDecision } from '#domain/city-options.ts'
import { failureWords } from '#web/failure-words.ts'
import { queryClient } from '#web/query-client.ts'
import { Card } from '#web/ui/card.tsx'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { ChangesCard } from './changes-card.tsx'
import classes from './city.module.css'
import { CodesCard } from './codes-card.tsx'
import { DatedFigures } from './dated-figures.tsx'
import { FileRow } from './file-row.tsx'
import { FindingCard } from './finding-card.tsx'
import { applyFigures, checkFigures, type PadroReport, type PadroTold } from './send.ts'

/** A new padró of a city that stands: its file, what it changes, what is decided, and then it counts. */
export function NewFigures() {
  const { t } = useTranslation()
  const format = useFormat()
  const figures = useRef<HTMLTableElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [on, setOn] = useState('')
  const [columns, setColumns] = useState<ColumnMap>({})
  const [decisions, setDecisions] = useState<CodeDecision[]>([])
  const told = file === null ? null : { file, on, columns, decisions }
  const check = useQuery({
    queryKey: ['city', 'padro', file?.name, file?.size, file?.lastModified, on, columns, decisions],
    queryFn: async () => (told === null ? null : checkFigures(told)),
    enabled: told !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const report = told === null ? null : (check.data ?? null)
  const start = (chosen: File | null) => {
    setFile(chosen)
    setColumns({})
    setDecisions([])
    if (apply.isError) apply.reset()
  }
  const apply = useMutation({
    meta: { quiet: true },
    mutationFn: async ({ sent, read }: { sent: PadroTold; read: PadroReport }) => {
      await applyFigures(sent, read.inForce)
      start(null)
      setOn('')
      await queryClient.invalidateQueries()
      figures.current?.focus()
      const day = format.day(read.on ?? read.inForce)
      const text = t(read.becomesCurrent ? 'city.padro.applied' : 'city.padro.appliedPast', { day })
      notice({ tone: 'done', text })
    },
    // Somebody else was faster, or the file is read otherwise now: the report is made anew.
    onError: async () => queryClient.invalidateQueries({ queryKey: ['city'] }),
  })
  const failure = apply.error ?? check.error
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Card title={t('city.padro.file')}>
          <ul className={classes.files}>
            <FileRow
              file="population"
              chosen={file}
              read={report?.file ?? null}
              findings={report?.findings ?? []}
              columns={columns}
              onChoose={start}
              onColumns={setColumns}
            />
          </ul>
          <TextInput
            mt="md"
            type="date"
            label={t('city.about.on')}
            description={t('city.about.onHelp')}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
        </Card>
        <DatedFigures tableRef={figures} />
      </div>
      <div className={classes.column}>
        <FailureBox
          failure={failure === null ? null : failureWords(t, failure)}
          requestWords={(request) => t('failures.request', { request })}
        />
        {check.isError && !check.isFetching && (
          <Button variant="default" size="sm" w="fit-content" onClick={async () => check.refetch()}>
            {t('city.check.again')}
          </Button>
        )}
        {told === null && (
          <Card title={t('city.padro.changed')}>
            <p className={classes.quiet}>{t('city.padro.waiting')}</p>
          </Card>
        )}
        {told !== null && report === null && check.isFetching && (
          <output className={classes.running}>
            <Loader size="sm" aria-hidden />
            {t('city.padro.checking')}
          </output>
        )}
        {told !== null && report !== null && (
          <>
            <Findings report={report} />
            {isRead(report) && <ChangesCard report={report} />}
            {isRead(report) && (report.came.length > 0 || report.went.length > 0) && (
              <CodesCard report={report} decisions={decisions} onChange={setDecisions} />
            )}
            {report.accepted && (
              <div className={classes.apply}>
                <Button
                  size="md"
                  loading={apply.isPending}
                  disabled={check.isFetching}
                  leftSection={<IconCalendarCheck size={20} aria-hidden />}
                  onClick={() => apply.mutate({ sent: told, read: report })}
                >
                  {t(report.becomesCurrent ? 'city.padro.apply' : 'city.padro.applyPast', {
                    day: format.day(report.on ?? report.inForce),
                  })}
                </Button>
                {!report.becomesCurrent && <p className={classes.quiet}>{t('city.padro.older')}</p>}
              </div>
            )}
          </>
        )}
      </div>
    </div>
  )
}

/** Found beside the rows of the file, which can be compared all the same. */
const beside = new Set(['no-date', 'several-dates', 'unknown-section'])

/** Figures of a file that could not be read through would only mislead. */
const isRead = ({ findings }: PadroReport) =>
  !findings.some(({ kind }) => findingKinds[kind] === 'refuses' && !beside.has(kind))

function Findings({ report }: { report: PadroReport }) {
  const { t } = useTranslation()
  if (report.findings.length === 0 && !report.isKnownDay) return null
  return (
    <Card title={t('city.check.title')}>
      {report.isKnownDay && <Alert color="teula">{t('city.padro.isKnown')}</Alert>}
      {report.findings.map((finding) => (
        <FindingCard key={finding.kind} finding={finding} onLink={null} />
      ))}
    </Card>
  )
}
