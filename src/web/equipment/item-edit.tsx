import { useTranslation } from 'react-i18next'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { ItemForm } from './item-form.tsx'
import { Side } from './item-side.tsx'

type EditItemProps = { item: ItemPage; space: string; opened: boolean; onClose: () => void }

export function EditItem({ item, space, opened, onClose }: EditItemProps) {
  const { t } = useTranslation()
  return (
    <Side
      opened={opened}
      title={t('equipment.item.editTitle', { tag: item.tag })}
      after="edit-item"
      onClose={onClose}
    >
      <ItemForm item={item} space={space} onDone={onClose} />
    </Side>
  )
}
