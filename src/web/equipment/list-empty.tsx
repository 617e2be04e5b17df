import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconPackage, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { spacesQuery } from '#web/city-places.ts'
import { useMay } from '#web/session.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { typesQuery } from './item-queries.ts'
import { useListView } from './list-address.ts'
import { everywhere, noNarrowing } from './list-view.ts'

/** No item: because none is like that, none is here, or the bank has yet to begin. */
export function ListEmpty({ onAdd }: { onAdd: (() => void) | null }) {
  const { t } = useTranslation()
  const { view, show } = useListView()
  const { data: types } = useSuspenseQuery(typesQuery)
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const mayCatalogue = useMay('equipment:catalogue')
  const { space, ...narrowed } = view.filter
  const add = onAdd !== null && types.length > 0 && (
    <Button onClick={onAdd}>{t('equipment.add.button')}</Button>
  )
  const lookEverywhere = (
    <Button variant="default" onClick={() => show({ space: everywhere })}>
      {t('equipment.filter.seeEverywhere')}
    </Button>
  )
  if (Object.keys(narrowed).length > 0)
    return (
      <StateMessage
        icon={<IconSearch />}
        title={t('equipment.empty.none')}
        text={t('equipment.empty.noneText')}
        actions={
          <>
            <Button variant="default" onClick={() => show(noNarrowing)}>
              {t('equipment.empty.showAll')}
            </Button>
            {space !== undefined && lookEverywhere}
          </>
        }
      />
    )
  const openCatalogue = (
    <Button component={Link} to="/equipment/catalogue" variant="default">
      {t('equipment.empty.openCatalogue')}
    </Button>
  )
  if (space === undefined || types.length === 0)
    return (
      <StateMessage
        icon={<IconPackage />}
        title={t('equipment.empty.bank')}
        text={
          types.length === 0
            ? t('equipment.empty.noTypes')
            : t(onAdd === null ? 'equipment.empty.bankReadOnly' : 'equipment.empty.bankText')
        }
        actions={
          <>
            {add}
            {(types.length > 0 || mayCatalogue) && openCatalogue}
          </>
        }
      />
    )
  return (
    <StateMessage
      icon={<IconPackage />}
      title={t('equipment.empty.here', {
        space: spaces.find(({ id }) => id === space)?.name ?? '',
      })}
      text={t('equipment.empty.hereText')}
      actions={
        <>
          {add}
          {lookEverywhere}
        </>
      }
    />
  )
}
