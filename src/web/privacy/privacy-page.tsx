import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '#web/query-client.ts'
import { Page } from '#web/ui/page.tsx'
import { DemoLimits } from './demo-limits.tsx'
import { Kept } from './kept.tsx'
import classes from './privacy.module.css'
import { Promises } from './promises.tsx'
import { versionQuery, wallQuery } from './queries.ts'
import { RolesTable } from './roles-table.tsx'
import { WallChecks } from './wall-checks.tsx'

export async function loader() {
  await Promise.all([
    queryClient.query({ ...wallQuery, staleTime: 15_000 }),
    queryClient.query({ ...versionQuery, staleTime: 'static' }),
  ])
  return null
}

export function Component() {
  const { t } = useTranslation()
  return (
    <Page
      title={t('privacy.title')}
      lead={t('privacy.lead')}
      actions={
        <Button
          className={classes.print}
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('privacy.print')}
        </Button>
      }
    >
      <div className={classes.parts}>
        <Promises />
        <WallChecks />
        <RolesTable />
        <Kept />
        <DemoLimits />
      </div>
    </Page>
  )
}
