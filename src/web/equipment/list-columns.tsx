import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemRow } from '#domain/equipment/item.ts'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { useFormat } from '#web/ui/format.tsx'
import { RowLink } from '#web/ui/row-link.tsx'
import { TwoLines } from '#web/ui/two-lines.tsx'
import { useTypeName } from './desk-verdict.ts'
import { daysBetween, useToday } from './item-days.ts'
import { ItemState } from './item-state.tsx'
import { ItemTick, ShownTick } from './list-ticks.tsx'
import classes from './list.module.css'

/** The columns of the list; of items that are all at one space, it goes without saying which. */
export function useItemColumns(at: string | null): readonly TableColumn<ItemRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const typeName = useTypeName()
  return useMemo(
    () => [
      {
        id: 'tag',
        head: t('equipment.head.tag'),
        lead: <ShownTick />,
        fixed: true,
        sortable: true,
        cell: ({ tag }) => (
          <span className={classes.named}>
            <ItemTick tag={tag} />
            <span className={classes.tag}>
              <RowLink to={`/equipment/items/${tag}`}>{tag}</RowLink>
            </span>
          </span>
        ),
      },
      {
        id: 'type',
        width: '24%',
        head: t('equipment.head.type'),
        cell: ({ type, model }) => (
          <TwoLines
            first={typeName(type.names)}
            second={
              model.recalled ? (
                <span className={classes.late}>{t('equipment.row.recalled')}</span>
              ) : (
                `${model.maker} ${model.name}`.trim()
              )
            }
          />
        ),
      },
      {
        id: 'state',
        head: t('equipment.head.state'),
        sortable: true,
        cell: ({ state }) => <ItemState state={state} />,
      },
      {
        id: 'space',
        head: t('equipment.head.space'),
        cell: ({ space, home, place }) => {
          const belongs =
            home.id === space.id ? '' : t('equipment.row.belongs', { space: home.name })
          const [first, ...rest] = (
            at === space.id ? [place, belongs] : [space.name, place, belongs]
          ).filter((words) => words !== '')
          return rest.length === 0 ? first : <TwoLines first={first} second={rest.join(' · ')} />
        },
      },
      {
        id: 'due',
        head: t('equipment.head.due'),
        sortable: true,
        cell: ({ state, dueOn }) => {
          if (dueOn === null) return null
          const late = state === 'on-loan' && dueOn < today
          return late ? (
            <TwoLines
              first={<span className={classes.day}>{format.shortDay(dueOn)}</span>}
              second={
                <span className={classes.late}>
                  {t('equipment.row.late', { count: daysBetween(dueOn, today) })}
                </span>
              }
            />
          ) : (
            <span className={classes.day}>{format.shortDay(dueOn)}</span>
          )
        },
      },
      {
        id: 'inspection',
        head: t('equipment.head.inspection'),
        sortable: true,
        cell: ({ state, nextInspectionOn }) => {
          if (nextInspectionOn === null) return null
          if (nextInspectionOn >= today || state === 'retired')
            return <span className={classes.day}>{format.shortDay(nextInspectionOn)}</span>
          return (
            <TwoLines
              first={<span className={classes.day}>{format.shortDay(nextInspectionOn)}</span>}
              second={<span className={classes.late}>{t('equipment.row.inspectionLate')}</span>}
            />
          )
        },
      },
      {
        id: 'condition',
        head: t('equipment.head.condition'),
        cell: ({ condition }) => t(`desk.notes.condition.${condition}`),
      },
    ],
    [t, format, today, typeName, at],
  )
}
