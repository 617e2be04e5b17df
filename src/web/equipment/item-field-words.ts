import { useTranslation } from 'react-i18next'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useTypeName } from './desk-verdict.ts'
import type { ItemDraft } from './item-draft.ts'

type Field = { what: string; now: string }

/** What stands in each field of an item, to be told to whoever edits it meanwhile. */
export function useItemFieldWords(item: ItemPage): Record<keyof ItemDraft, Field> {
  const { t } = useTranslation()
  const format = useFormat()
  const typeName = useTypeName()
  const none = t('equipment.item.none')
  const day = (on: string | null) => (on === null ? none : format.day(on))
  const field = (what: string, now: string): Field => ({ what, now: now === '' ? none : now })
  return {
    type: field(t('equipment.add.type'), typeName(item.type.names)),
    model: field(t('equipment.add.model'), `${item.model.maker} ${item.model.name}`),
    home: field(t('equipment.item.home'), item.home.name),
    place: field(t('equipment.add.place'), item.place),
    condition: field(t('equipment.add.condition'), t(`desk.notes.condition.${item.condition}`)),
    serial: field(t('equipment.add.serial'), item.serial),
    notes: field(t('equipment.add.notes'), item.notes),
    acquisition: field(
      t('equipment.add.acquisition'),
      t(`equipment.acquisitions.${item.acquisition}`),
    ),
    acquiredOn: field(t('equipment.add.acquiredOn'), day(item.acquiredOn)),
    nextInspectionOn: field(t('equipment.add.inspection'), day(item.nextInspectionOn)),
  }
}
