import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy, IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { theDemoPage } from '#web/demo-page.ts'
import classes from './settings.module.css'

const command = `npm run city -- import --name Barcelona --municipality 08019 \\
  --sections sections.geojson --population padro.csv \\
  --on 2025-01-01 --write`

/** How a city comes in: through its own page, or by a command beside the server. */
export function ImportWords() {
  const { t } = useTranslation()
  if (theDemoPage() !== null)
    return <p className={classes.lead}>{t('settings.import.notInDemo')}</p>
  return (
    <>
      <h3 className={classes.under}>{t('settings.import.title')}</h3>
      <Button
        component={Link}
        to="/settings/import"
        mb="md"
        leftSection={<IconFileImport size={18} aria-hidden />}
      >
        {t('settings.import.open')}
      </Button>
      <p className={classes.lead}>{t('settings.import.how')}</p>
      <pre className={classes.command}>
        <code>{command}</code>
      </pre>
      <CopyButton value={command}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="sm"
            onClick={copy}
            leftSection={
              copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
            }
          >
            {t(copied ? 'settings.import.copied' : 'settings.import.copy')}
          </Button>
        )}
      </CopyButton>
    </>
  )
}
