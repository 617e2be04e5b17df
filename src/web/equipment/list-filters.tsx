import { Chip, Group, NativeSelect } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Condition, ItemState } from '#domain/equipment/item.ts'
import { DueWithin, InspectionWithin } from '#domain/equipment/list.ts'
import { spacesQuery } from '#web/city-places.ts'
import { useTypeName } from './desk-verdict.ts'
import { modelsQuery, typesQuery } from './item-queries.ts'
import { useListView } from './list-address.ts'
import classes from './list.module.css'

/** All that narrows the list, to be set side by side. */
export function ListFilters() {
  const { t } = useTranslation()
  const typeName = useTypeName()
  const { wanted, show } = useListView()
  const { filter } = wanted
  const { data: types } = useSuspenseQuery(typesQuery)
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const models = useQuery({ ...modelsQuery(filter.type ?? ''), enabled: filter.type !== undefined })
  const islands = new Map(
    spaces.flatMap(({ island }) => (island === null ? [] : [[island.id, island.name] as const])),
  )
  const select = (
    name: 'type' | 'model' | 'island' | 'due' | 'inspection' | 'condition',
    words: { label: string; any: string },
    options: readonly (readonly [value: string, label: string])[],
  ) => (
    <NativeSelect
      label={words.label}
      value={filter[name] ?? ''}
      disabled={name === 'model' && filter.type === undefined}
      data={[
        { value: '', label: words.any },
        ...options.map(([value, label]) => ({ value, label })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        show({ [name]: value, ...(name === 'type' ? { model: null } : {}) })
      }
    />
  )
  return (
    <div id="filters" className={classes.filters}>
      <fieldset className={classes.states}>
        <legend>{t('equipment.filter.state')}</legend>
        <Chip.Group
          multiple
          value={filter.state ?? []}
          onChange={(states) => show({ state: states.join(',') })}
        >
          <Group gap={6}>
            {ItemState.options.map((state) => (
              <Chip key={state} value={state} size="sm" variant="outline">
                {t(`desk.state.${state}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </fieldset>
      {select(
        'type',
        { label: t('equipment.filter.type'), any: t('equipment.filter.anyType') },
        types.map(({ id, names }) => [id, typeName(names)]),
      )}
      {select(
        'model',
        {
          label: t('equipment.filter.model'),
          any: t(
            filter.type === undefined ? 'equipment.filter.modelFirst' : 'equipment.filter.anyModel',
          ),
        },
        (models.data ?? []).map(({ id, maker, name }) => [id, `${maker} ${name}`.trim()]),
      )}
      {select(
        'due',
        { label: t('equipment.filter.due'), any: t('equipment.filter.anyDue') },
        DueWithin.options.map((due) => [due, t(`equipment.filter.dues.${due}`)]),
      )}
      {select(
        'inspection',
        { label: t('equipment.filter.inspection'), any: t('equipment.filter.anyInspection') },
        InspectionWithin.options.map((one) => [one, t(`equipment.filter.inspections.${one}`)]),
      )}
      {select(
        'condition',
        { label: t('equipment.filter.condition'), any: t('equipment.filter.anyCondition') },
        Condition.options.map((one) => [one, t(`desk.notes.condition.${one}`)]),
      )}
      {select(
        'island',
        { label: t('equipment.filter.island'), any: t('equipment.filter.anyIsland') },
        [...islands].toSorted(([, a], [, b]) => a.localeCompare(b)),
      )}
    </div>
  )
}
