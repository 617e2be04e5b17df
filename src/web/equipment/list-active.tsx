import { Button, CloseButton } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { spacesQuery } from '#web/city-places.ts'
import { useTypeName } from './desk-verdict.ts'
import { modelsQuery, typesQuery } from './item-queries.ts'
import { useListView } from './list-address.ts'
import { noNarrowing } from './list-view.ts'
import classes from './list.module.css'

/** Which filters are on, each to be taken off by itself. */
export function ListActive() {
  const { t } = useTranslation()
  const { show } = useListView()
  const active = useActiveFilters()
  if (active.length === 0) return null
  return (
    <ul className={classes.active} aria-label={t('equipment.filter.active')}>
      {active.map(({ name, words }) => (
        <li key={name} className={classes.chip}>
          {words}
          <CloseButton
            size="sm"
            aria-label={t('equipment.filter.remove', { words })}
            onClick={() => show({ [name]: null, ...(name === 'type' ? { model: null } : {}) })}
          />
        </li>
      ))}
      <li>
        <Button size="compact-sm" variant="subtle" onClick={() => show(noNarrowing)}>
          {t('equipment.filter.clear')}
        </Button>
      </li>
    </ul>
  )
}

function useActiveFilters(): { name: string; words: string }[] {
  const { t } = useTranslation()
  const typeName = useTypeName()
  const { filter } = useListView().wanted
  const { data: types } = useSuspenseQuery(typesQuery)
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const { data: models = [] } = useQuery({
    ...modelsQuery(filter.type ?? ''),
    enabled: filter.type !== undefined && filter.model !== undefined,
  })
  const { state, type, model, home, island, due, inspection, condition } = filter
  const named = types.find(({ id }) => id === type)
  const model1 = models.find(({ id }) => id === model)
  const all: Record<string, string | undefined> = {
    state: state?.map((one) => t(`desk.state.${one}`)).join(', '),
    type: type && (named === undefined ? t('equipment.filter.type') : typeName(named.names)),
    model:
      model &&
      (model1 === undefined
        ? t('equipment.filter.model')
        : `${model1.maker} ${model1.name}`.trim()),
    home:
      home &&
      t('equipment.row.belongs', { space: spaces.find(({ id }) => id === home)?.name ?? '' }),
    island:
      island &&
      (spaces.find((space) => space.island?.id === island)?.island?.name ??
        t('equipment.filter.island')),
    due: due && `${t('equipment.filter.due')}: ${t(`equipment.filter.dues.${due}`)}`,
    inspection:
      inspection &&
      `${t('equipment.filter.inspection')}: ${t(`equipment.filter.inspections.${inspection}`)}`,
    condition:
      condition && `${t('equipment.filter.condition')}: ${t(`desk.notes.condition.${condition}`)}`,
  }
  return Object.entries(all).flatMap(([name, words]) =>
    words === undefined ? [] : [{ name, words }],
  )
}
