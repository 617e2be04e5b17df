import { useTranslation } from 'react-i18next'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useFormat } from '#web/ui/format.tsx'
import { share, type Division, type Part } from './parts.ts'
import classes from './coverage.module.css'

type LeastChartProps = { parts: readonly Part[]; division: Division }

/** Drawn for the eye alone: the table beside it says the same to everyone. */
export function LeastChart({ parts, division }: LeastChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = parts.map((part) => ({
    name: part.name,
    open: share(part.inOpenIslands, part.people),
    near: share(part.nearSpaces, part.people),
  }))
  const measures = division === 'islands' ? (['near'] as const) : (['open', 'near'] as const)
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={34 * rows.length + 30}>
        <BarChart
          data={rows}
          layout="vertical"
          barGap={1}
          barCategoryGap="22%"
          margin={{ top: 0, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid syncWithTicks horizontal={false} stroke="var(--line)" />
          <XAxis
            type="number"
            domain={[0, 1]}
            ticks={[0, 0.25, 0.5, 0.75, 1]}
            tickFormatter={format.percent}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--mantine-color-dimmed)', fontSize: 13 }}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={128}
            interval={0}
            tickLine={false}
            axisLine={false}
            tickFormatter={shortened}
            tick={{ fill: 'var(--mantine-color-text)', fontSize: 13 }}
          />
          <Tooltip
            cursor={{ fill: 'var(--mantine-color-default-hover)' }}
            formatter={(value) => format.percent(Number(value))}
            contentStyle={{
              background: 'var(--surface)',
              border: '1px solid var(--line)',
              borderRadius: 8,
            }}
            itemStyle={{ color: 'var(--mantine-color-text)' }}
          />
          {measures.map((measure) => (
            <Bar
              key={measure}
              dataKey={measure}
              name={t(`coverage.shortMeasures.${measure}`)}
              fill={`var(--measure-${measure})`}
              radius={[0, 3, 3, 0]}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
      <ul className={`${classes.key} ${classes.measures}`}>
        {measures.map((measure) => (
          <li key={measure}>
            <span className={classes.swatch} data-fill={measure} />
            {t(`coverage.shortMeasures.${measure}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Names longer than their room end in dots; the table has them whole. */
function shortened(name: string): string {
  return name.length <= 19 ? name : `${name.slice(0, 18).trimEnd()}…`
}
