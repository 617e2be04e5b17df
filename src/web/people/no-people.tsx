import { Button } from '@mantine/core'
import { IconUserCheck, IconUserSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateMessage } from '#web/ui/state-message.tsx'
import type { PeopleView } from './view.ts'

export function NoPeople({ view, onShowAll }: { view: PeopleView; onShowAll: () => void }) {
  const { t } = useTranslation()
  const nobodyInactive = view.state === 'inactive' && view.search === ''
  return (
    <StateMessage
      icon={nobodyInactive ? <IconUserCheck /> : <IconUserSearch />}
      title={t(nobodyInactive ? 'people.noneInactive' : 'people.none')}
      text={t(nobodyInactive ? 'people.noneInactiveText' : 'people.noneText')}
      actions={
        <Button variant="default" onClick={onShowAll}>
          {t('people.showAll')}
        </Button>
      }
    />
  )
}
