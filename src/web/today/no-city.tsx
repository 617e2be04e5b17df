import { Button } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '#web/session.ts'
import { StateMessage } from '#web/ui/state-message.tsx'

/** The first day of a desk: before anything else it needs a city. */
export function NoCity() {
  const { t } = useTranslation()
  const imports = useMay('settings:edit')
  return (
    <StateMessage
      icon={<IconMapPin />}
      title={t('today.noCity.title')}
      text={t(imports ? 'today.noCity.textImport' : 'today.noCity.text')}
      actions={
        imports && (
          <Button component={Link} to={{ pathname: '/settings', hash: 'city' }}>
            {t('today.noCity.how')}
          </Button>
        )
      }
    />
  )
}
