import { Button } from '@mantine/core'
import { IconBuildingCommunity, IconMapSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateMessage } from '#web/ui/state-message.tsx'

export function NoSpaces({ searched, onShowAll }: { searched: boolean; onShowAll: () => void }) {
  const { t } = useTranslation()
  return searched ? (
    <StateMessage
      icon={<IconMapSearch />}
      title={t('spaces.noMatch')}
      text={t('spaces.noMatchText')}
      actions={
        <Button variant="default" onClick={onShowAll}>
          {t('spaces.showAll')}
        </Button>
      }
    />
  ) : (
    <StateMessage
      icon={<IconBuildingCommunity />}
      title={t('spaces.none')}
      text={t('spaces.noneText')}
    />
  )
}
