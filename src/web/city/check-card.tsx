import { Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconDownload } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityReport } from '#domain/city-check.ts'
import { findingKinds } from '#domain/city-findings.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import classes from './city.module.css'
import { FindingCard } from './finding-card.tsx'
import { LinkList } from './link-list.tsx'
import { saveReport } from './report-csv.ts'
import type { Check } from './use-check.ts'

type Links = readonly (readonly [string, string])[]
type CheckCardProps = {
  check: Check & { again: () => void }
  links: Links
  onLinks: (links: [string, string][]) => void
  fileName: string
}

/** What was found in the files: whether the city can come in, its figures, and every finding with its rows. */
export function CheckCard({ check, links, onLinks, fileName }: CheckCardProps) {
  const { t } = useTranslation()
  const { state, report } = check
  const said = useRef<HTMLOutputElement>(null)
  // The button that did it goes with its row; what comes of it is said above.
  const relink = (changed: [string, string][]) => {
    onLinks(changed)
    said.current?.focus()
  }
  const link = (one: string, other: string) => relink([...pairs(links), [one, other]])
  return (
    <Card title={t('city.check.title')}>
      <output ref={said} className={classes.said} tabIndex={-1}>
        {state === 'waiting' && <span className={classes.quiet}>{t('city.check.waiting')}</span>}
        {state === 'running' && <Running check={check} />}
        {state === 'done' && report !== null && <Verdict report={report} />}
      </output>
      {state === 'failed' && (
        <div role="alert" className={classes.verdict} data-refused>
          <IconAlertTriangle size={26} aria-hidden />
          <div>
            <p className={classes.verdictTitle}>{t('city.check.failed')}</p>
            <p>{t('city.check.failedText')}</p>
            <Button variant="default" size="sm" mt="xs" onClick={check.again}>
              {t('city.check.again')}
            </Button>
          </div>
        </div>
      )}
      {report !== null && (
        <>
          {report.summary.sections + report.summary.people > 0 && <Figures report={report} />}
          {links.length > 0 && <LinkList links={links} onChange={relink} />}
          {report.findings.map((finding) => (
            <FindingCard
              key={`${finding.kind}-${finding.file ?? ''}`}
              finding={finding}
              onLink={finding.kind === 'isolated-section' ? link : null}
            />
          ))}
          {report.findings.length > 0 && (
            <Button
              variant="default"
              size="sm"
              mt="md"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => saveReport(report.findings, fileName)}
            >
              {t('city.check.download')}
            </Button>
          )}
        </>
      )}
    </Card>
  )
}

const pairs = (links: Links) => links.map(([one, other]): [string, string] => [one, other])

function Running({ check }: { check: Check }) {
  const { t } = useTranslation()
  const { step } = check
  return (
    <span className={classes.running}>
      <Loader size="sm" aria-hidden />
      {step === null || step === 'joining'
        ? t('city.check.joining')
        : t('city.check.reading', { file: t(`city.files.names.${step}`) })}
    </span>
  )
}

function Verdict({ report: { accepted, summary, findings } }: { report: CityReport }) {
  const { t } = useTranslation()
  const format = useFormat()
  const wrong = findings.filter(({ kind }) => findingKinds[kind] === 'refuses').length
  const Icon = accepted ? IconCircleCheck : IconAlertTriangle
  return (
    <span className={classes.verdict} data-refused={!accepted || undefined}>
      <Icon size={26} aria-hidden />
      <span>
        <strong className={classes.verdictTitle}>
          {t(accepted ? 'city.check.accepted' : 'city.check.refused')}
        </strong>
        {accepted
          ? t('city.check.acceptedText', {
              count: summary.sections,
              people: format.number(summary.people),
            })
          : t('city.check.refusedText', { count: wrong })}
      </span>
    </span>
  )
}

const shown = [
  'sections',
  'people',
  'joined',
  'neighbourPairs',
  'pieces',
  'districts',
  'neighbourhoods',
  'spaces',
  'facilities',
  'addresses',
] as const

const isOptional = (figure: string) => ['spaces', 'facilities', 'addresses'].includes(figure)

function Figures({ report: { summary } }: { report: CityReport }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <dl className={classes.figures}>
      {shown
        .filter((figure) => !isOptional(figure) || summary[figure] > 0)
        .map((figure) => (
          <div key={figure}>
            <dt>{t(`city.check.figures.${figure}`)}</dt>
            <dd>{format.number(summary[figure])}</dd>
          </div>
        ))}
    </dl>
  )
}
