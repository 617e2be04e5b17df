import { Button, Select } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Coverage } from '#domain/coverage-answer.ts'
import { notice } from '#web/ui/notice.ts'
import { saveFile } from '#web/ui/save-file.ts'
import { coverageTable, plansQuery } from './queries.ts'
import { useView } from './view.ts'
import classes from './coverage.module.css'

/** Which plan is reviewed, and its table to take away. */
export function CoverageActions({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const { plan, show } = useView()
  const { data: plans } = useSuspenseQuery(plansQuery)
  const download = useMutation({
    mutationFn: () => coverageTable(plan),
    onSuccess: (table) => {
      const file = `${t('coverage.title').toLowerCase()}-${coverage.populationOn}.csv`
      saveFile(file, table, 'text/csv;charset=utf-8')
      notice({ tone: 'done', text: t('coverage.saved', { file }) })
    },
  })
  return (
    <>
      {plans.length > 1 && (
        <Select
          className={classes.plan}
          label={t('coverage.plan')}
          data={plans.map(({ id, name, state }) => ({
            value: id,
            label: t(`coverage.plans.${state}`, { name }),
          }))}
          value={coverage.plan?.id ?? null}
          allowDeselect={false}
          onChange={(id) =>
            show({ plan: plans.find((one) => one.id === id)?.state === 'adopted' ? null : id })
          }
        />
      )}
      <Button
        className={classes.download}
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {t('coverage.csv')}
      </Button>
    </>
  )
}
