import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Space } from '#domain/space.ts'
import { useSession } from '#web/session.ts'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { RowLink } from '#web/ui/row-link.tsx'
import { TwoLines } from '#web/ui/two-lines.tsx'
import { useDistrictNames } from './district-names.ts'
import { PhoneLink } from './phone-link.tsx'
import { kindOf, SpaceKind } from './space-kind.tsx'

export function useSpaceColumns(): readonly TableColumn<Space>[] {
  const { t } = useTranslation()
  const { spaces: mine } = useSession()
  const districtName = useDistrictNames()
  return useMemo(
    () => [
      {
        id: 'space',
        head: t('spaces.head.space'),
        fixed: true,
        sortable: true,
        sortBy: ({ name }) => name,
        cell: ({ id, name }) => {
          const isMine = mine.some((space) => space.id === id)
          return (
            <TwoLines
              first={<RowLink to={`/spaces/${id}`}>{name}</RowLink>}
              second={isMine ? t('spaces.yours') : undefined}
            />
          )
        },
      },
      {
        id: 'island',
        head: t('spaces.head.island'),
        sortable: true,
        sortBy: ({ island }) => island?.name ?? null,
        cell: ({ island }) => island?.name,
      },
      {
        id: 'kind',
        head: t('spaces.head.principal'),
        sortable: true,
        sortBy: (space) => kindOf(space),
        cell: (space) => <SpaceKind space={space} />,
      },
      {
        id: 'district',
        head: t('spaces.head.district'),
        sortable: true,
        sortBy: ({ district }) => districtName(district),
        cell: ({ district }) => districtName(district),
      },
      {
        id: 'address',
        head: t('spaces.head.address'),
        cell: ({ address }) => address,
      },
      {
        id: 'phone',
        head: t('spaces.head.phone'),
        cell: ({ phone }) => phone !== null && <PhoneLink phone={phone} />,
      },
    ],
    [t, mine, districtName],
  )
}
