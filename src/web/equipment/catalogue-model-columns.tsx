import type { TFunction } from 'i18next'
import type { Model } from '#domain/equipment/catalogue.ts'
import type { TableColumn } from '#web/ui/data-table-columns.ts'
import { TwoLines } from '#web/ui/two-lines.tsx'
import { modelName } from './catalogue-change.ts'
import { ModelActs } from './catalogue-model-acts.tsx'
import { ModelState } from './catalogue-model-state.tsx'

type ModelWays = {
  mayChange: boolean
  onEdit: (what: string) => void
  onRecall: (model: Model) => void
}

/** What is told of each model of a type, and what can be done with it. */
export function modelColumns(
  t: TFunction,
  { mayChange, onEdit, onRecall }: ModelWays,
): readonly TableColumn<Model>[] {
  return [
    {
      id: 'model',
      head: t('equipment.catalogue.model'),
      fixed: true,
      cell: (model) => (
        <TwoLines
          first={<strong>{modelName(model)}</strong>}
          {...(model.accessories.length === 0 ? {} : { second: model.accessories.join(', ') })}
        />
      ),
    },
    {
      id: 'reference',
      head: t('equipment.catalogue.reference'),
      cell: ({ reference }) => reference,
    },
    {
      id: 'kg',
      head: t('equipment.catalogue.maxKg'),
      figures: true,
      cell: ({ maxUserKg }) =>
        maxUserKg === null ? null : t('equipment.item.kg', { kg: maxUserKg }),
    },
    {
      id: 'items',
      head: t('equipment.catalogue.units'),
      figures: true,
      cell: ({ items }) => String(items),
    },
    {
      id: 'state',
      head: t('equipment.catalogue.state'),
      cell: (model) => <ModelState model={model} />,
    },
    ...(mayChange
      ? [
          {
            id: 'acts',
            head: t('equipment.bulk.more'),
            cell: (model: Model) => (
              <ModelActs
                model={model}
                onEdit={() => onEdit(model.id)}
                onRecall={() => onRecall(model)}
              />
            ),
          },
        ]
      : []),
  ]
}
