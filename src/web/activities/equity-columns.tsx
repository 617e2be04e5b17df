import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Equity } from '#domain/activities/equity.ts'
import { addressWith } from '#web/ui/address.ts'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { useFormat } from '#web/ui/format.tsx'
import { RowLink } from '#web/ui/row-link.tsx'
import { TwoLines } from '#web/ui/two-lines.tsx'
import { measured, offerOf } from './equity-shades.ts'
import { useEquityView } from './equity-view.ts'

type Island = Equity['islands'][number]

/** What each island is offered of a kind; its name chooses it on the map. */
export function useEquityColumns(): readonly TableColumn<Island>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { view, parameters } = useEquityView()
  const { kind, island: chosen } = view
  return useMemo(() => {
    const figure = (
      id: 'people' | 'activities' | 'near',
      of: (island: Island) => number,
    ): TableColumn<Island> => ({
      id,
      head: t(`activities.equity.head.${id}`),
      sortable: true,
      figures: true,
      sortBy: of,
      cell: (island) => format.number(of(island)),
    })
    /** In order of what there is for as many people, which alone can be compared. */
    const rate = (id: 'sessions' | 'seats'): TableColumn<Island> => ({
      id,
      head: t(`activities.equity.head.${id}`),
      sortable: true,
      figures: true,
      sortBy: (island) => measured(island, kind, id),
      cell: (island) => {
        const value = measured(island, kind, id)
        const second =
          value === null
            ? undefined
            : t('activities.equity.perThousand', { rate: format.decimal(value) })
        return <TwoLines first={format.number(offerOf(island, kind)[id])} second={second} />
      },
    })
    return [
      {
        id: 'name',
        head: t('activities.equity.head.name'),
        fixed: true,
        sortable: true,
        sortBy: ({ number }) => number,
        cell: ({ id, number, name }) => (
          <RowLink
            to={`?${addressWith(parameters, { island: id === chosen ? null : id })}`}
            preventScrollReset
          >
            {`${number} · ${name}`}
          </RowLink>
        ),
      },
      figure('people', ({ people }) => people),
      figure('activities', (island) => offerOf(island, kind).activities),
      rate('sessions'),
      rate('seats'),
      figure('near', (island) => offerOf(island, kind).near),
      {
        id: 'without',
        head: t('activities.equity.head.without'),
        sortable: true,
        figures: true,
        sortBy: (island) => offerOf(island, kind).without,
        cell: (island) => {
          const { without } = offerOf(island, kind)
          if (without === 0) return t('activities.equity.nobody')
          return (
            <TwoLines
              first={<b>{format.number(without)}</b>}
              second={format.percent(without / island.people)}
            />
          )
        },
      },
    ]
  }, [t, format, kind, chosen, parameters])
}
