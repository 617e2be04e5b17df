import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconChartBar, IconDownload } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportTable } from '#domain/equipment/figures.ts'
import type { TableColumn, TableSort } from '#web/ui/data-table-columns.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { notice } from '#web/ui/notice.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { reportTable } from './queries.ts'
import { useReportView } from './view.ts'
import classes from './reports.module.css'

type ReportSectionProps<Row> = {
  table: ReportTable
  from: string
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  idOf: (row: Row) => string
  /** What is drawn above the table. */
  children?: ReactNode
}

/** One part of the report: drawn, as a table, and as a file to take away. */
export function ReportSection<Row extends object>(props: ReportSectionProps<Row>) {
  const { table, from, columns, rows, idOf, children } = props
  const { t, i18n } = useTranslation()
  const { view } = useReportView()
  const id = useId()
  const [sort, setSort] = useState<TableSort | null>(null)
  const title = t(`reports.sections.${table}.title`)
  const download = useMutation({
    mutationFn: () => reportTable(table, view, i18n.language),
    onSuccess: (text) => {
      const file = `${t(`reports.sections.${table}.file`)}-${from.slice(0, 7)}.csv`
      saveFile(file, text, 'text/csv;charset=utf-8')
      notice({ tone: 'done', text: t('reports.saved', { file }) })
    },
  })
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <h2 id={id}>{title}</h2>
          <p className={classes.quiet}>{t(`reports.sections.${table}.text`)}</p>
        </div>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={download.isPending}
          aria-label={t('reports.csvOf', { table: title })}
          onClick={() => download.mutate()}
        >
          {t('reports.csv')}
        </Button>
      </div>
      {children}
      <DataTable
        caption={title}
        columns={columns}
        rows={rows}
        idOf={idOf}
        sort={sort}
        onSort={setSort}
        empty={
          <StateMessage
            icon={<IconChartBar />}
            title={t('reports.none.title')}
            text={t('reports.none.text')}
          />
        }
      />
    </section>
  )
}
