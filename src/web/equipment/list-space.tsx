import { NativeSelect } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { spacesQuery } from '#web/city-places.ts'
import { useSession } from '#web/session.ts'
import { useListView } from './list-address.ts'
import { everywhere } from './list-view.ts'

/** Of which space: mine first, and all of them one step away. */
export function ListSpace() {
  const { t } = useTranslation()
  const { wanted, show, workplace } = useListView()
  const { spaces: mine } = useSession()
  const { data: all } = useSuspenseQuery(spacesQuery)
  const others = all.filter(({ id }) => !mine.some((space) => space.id === id))
  return (
    <NativeSelect
      aria-label={t('equipment.filter.space')}
      value={wanted.filter.space ?? everywhere}
      onChange={({ currentTarget: { value } }) => {
        const usual = workplace?.id ?? everywhere
        show({ space: value === usual ? null : value })
      }}
    >
      <option value={everywhere}>{t('equipment.filter.everywhere')}</option>
      {mine.length > 0 && (
        <optgroup label={t('equipment.filter.mine')}>
          {mine.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={t('equipment.filter.others')}>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  )
}
