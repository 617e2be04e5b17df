import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LabelsDialog } from './bulk-labels.tsx'
import { Side } from './item-side.tsx'
import { AddItemsForm } from './list-add-form.tsx'

/** New items, beside the list; once they are in, their labels are a step away. */
export function AddItems({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const [printing, setPrinting] = useState<{ space: string; tags: string[] } | null>(null)
  return (
    <>
      <Side opened={opened} title={t('equipment.add.title')} after="add-items" onClose={onClose}>
        <AddItemsForm onAdded={onClose} onPrint={(space, tags) => setPrinting({ space, tags })} />
      </Side>
      {printing !== null && (
        <LabelsDialog
          space={printing.space}
          of={{ tags: printing.tags }}
          onClose={() => setPrinting(null)}
        />
      )}
    </>
  )
}
