import { useTranslation } from 'react-i18next'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { LoanReport } from '#domain/equipment/figures.ts'
import { useFigureWords } from './figure-words.ts'
import classes from './reports.module.css'

const drawn = ['loans', 'returns'] as const

/** Drawn for the eye alone: the table below it says the same to everyone, and what is hidden has no bar. */
export function MonthsChart({ months }: { months: LoanReport['months'] }) {
  const { t } = useTranslation()
  const say = useFigureWords()
  const rows = months.map(({ month, loans, returns }) => ({
    name: say.shortMonth(month),
    loans,
    returns,
  }))
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={240}>
        <BarChart
          data={rows}
          barGap={1}
          barCategoryGap="24%"
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="name"
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--mantine-color-dimmed)', fontSize: 13 }}
          />
          <YAxis
            width={44}
            allowDecimals={false}
            tickLine={false}
            axisLine={false}
            tickFormatter={say.count}
            tick={{ fill: 'var(--mantine-color-dimmed)', fontSize: 13 }}
          />
          <Tooltip
            cursor={{ fill: 'var(--mantine-color-default-hover)' }}
            formatter={(value) => say.count(value === null ? null : Number(value))}
            contentStyle={{
              background: 'var(--surface)',
              border: '1px solid var(--line)',
              borderRadius: 8,
            }}
            itemStyle={{ color: 'var(--mantine-color-text)' }}
          />
          {drawn.map((one) => (
            <Bar
              key={one}
              dataKey={one}
              name={t(`reports.total.${one}`)}
              fill={`var(--drawn-${one})`}
              radius={[3, 3, 0, 0]}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
      <ul className={classes.key}>
        {drawn.map((one) => (
          <li key={one}>
            <span className={classes.swatch} data-fill={one} />
            {t(`reports.total.${one}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
