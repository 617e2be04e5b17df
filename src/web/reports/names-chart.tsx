import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

export type NamedBar = { name: string; value: number }

type NamesChartProps = {
  bars: readonly NamedBar[]
  says: string
  words: (value: number) => string
}

/** The first of a table as bars, for the eye alone: the table says the same to everyone. */
export function NamesChart({ bars, says, words }: NamesChartProps) {
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={30 * bars.length + 34}>
        <BarChart
          data={[...bars]}
          layout="vertical"
          barCategoryGap="26%"
          margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis
            type="number"
            tickFormatter={words}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--mantine-color-dimmed)', fontSize: 13 }}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={170}
            interval={0}
            tickLine={false}
            axisLine={false}
            tickFormatter={shortened}
            tick={{ fill: 'var(--mantine-color-text)', fontSize: 13 }}
          />
          <Tooltip
            cursor={{ fill: 'var(--mantine-color-default-hover)' }}
            formatter={(value) => words(Number(value))}
            contentStyle={{
              background: 'var(--surface)',
              border: '1px solid var(--line)',
              borderRadius: 8,
            }}
            itemStyle={{ color: 'var(--mantine-color-text)' }}
          />
          <Bar
            dataKey="value"
            name={says}
            fill="var(--drawn-loans)"
            radius={[0, 3, 3, 0]}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

/** Names longer than their room end in dots; the table has them whole. */
function shortened(name: string): string {
  return name.length <= 24 ? name : `${name.slice(0, 23).trimEnd()}…`
}
