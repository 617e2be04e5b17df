import { useTranslation } from 'react-i18next'
import type { LoanFigures } from '#domain/equipment/figures.ts'
import { useFigureWords } from './figure-words.ts'
import classes from './reports.module.css'

/** The whole of it in four figures. */
export function ReportStrip({ total }: { total: LoanFigures }) {
  const { t } = useTranslation()
  const say = useFigureWords()
  const figures = [
    ['loans', say.count(total.loans)],
    ['returns', say.count(total.returns)],
    ['lateShare', say.share(total.lateShare)],
    ['use', say.share(total.use)],
  ] as const
  return (
    <dl className={classes.strip}>
      {figures.map(([name, figure]) => (
        <div key={name} className={classes.figure}>
          <dt>{t(`reports.total.${name}`)}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
