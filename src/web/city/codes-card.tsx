import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CodeDecision } from '#domain/city-options.ts'
import { Card } from '#web/ui/card.tsx'
import classes from './city.module.css'
import rowClasses from './rows.module.css'
import { CodeRow } from './code-row.tsx'
import { sectionCodesQuery } from './queries.ts'
import type { PadroReport } from './send.ts'

type CodesCardProps = {
  report: PadroReport
  decisions: readonly CodeDecision[]
  onChange: (decisions: CodeDecision[]) => void
}

/** Codes that came or went: each is decided, and remembered for the next padró. */
export function CodesCard({ report, decisions, onChange }: CodesCardProps) {
  const { t } = useTranslation()
  const { data: sections = [] } = useQuery(sectionCodesQuery)
  // What was just decided counts before the report says it back.
  const decided = new Map(decisions.map(({ code, to }) => [code, { to }]))
  const codes = (['came', 'went'] as const).flatMap((change) =>
    report[change].map((one) => ({
      ...one,
      change,
      decision: decided.get(one.code) ?? one.decision,
    })),
  )
  const decide = (code: string, to: string | null | undefined) => {
    const others = decisions.filter((one) => one.code !== code)
    onChange(to === undefined ? others : [...others, { code, to }])
  }
  const undecided = codes.filter(({ decision }) => decision === null)
  return (
    <Card title={t('city.padro.codes.title')}>
      <p className={classes.quiet}>{t('city.padro.codes.lead')}</p>
      <div className={rowClasses.rows}>
        <table className={`${rowClasses.table} ${rowClasses.codes}`}>
          <thead>
            <tr>
              <th scope="col">{t('city.padro.codes.code')}</th>
              <th scope="col" data-figure>
                {t('city.padro.codes.people')}
              </th>
              <th scope="col">{t('city.padro.codes.what')}</th>
              <th scope="col">{t('city.padro.codes.decision')}</th>
            </tr>
          </thead>
          <tbody>
            {codes.map((one) => (
              <CodeRow key={one.code} {...one} sections={sections} onDecide={decide} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={rowClasses.codesFoot}>
        <output className={classes.quiet}>
          {report.undecided === 0
            ? t('city.padro.codes.decided')
            : t('city.padro.codes.undecided', { count: report.undecided })}
        </output>
        {undecided.length > 1 && (
          <Button
            variant="default"
            size="sm"
            onClick={() =>
              onChange([...decisions, ...undecided.map(({ code }) => ({ code, to: null }))])
            }
          >
            {t('city.padro.codes.dropAll')}
          </Button>
        )}
      </div>
    </Card>
  )
}
