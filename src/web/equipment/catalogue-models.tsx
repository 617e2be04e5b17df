import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconPackage, IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Model, ProductType } from '#domain/equipment/catalogue.ts'
import { useMay } from '#web/session.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { modelColumns } from './catalogue-model-columns.tsx'
import { useTypeName } from './desk-verdict.ts'
import { modelsQuery } from './item-queries.ts'
import classes from './catalogue.module.css'

const RecallModel = lazy(async () => ({
  default: (await import('./catalogue-recall.tsx')).RecallModel,
}))

type CatalogueModelsProps = { type: ProductType; onEdit: (what: string) => void }

/** The models of a type, each with what can be done with it. */
export function CatalogueModels({ type, onEdit }: CatalogueModelsProps) {
  const { t } = useTranslation()
  const typeName = useTypeName()
  const mayChange = useMay('equipment:catalogue')
  const { data: models } = useSuspenseQuery(modelsQuery(type.id))
  const [recalling, setRecalling] = useState<Model | null>(null)
  const columns = modelColumns(t, { mayChange, onEdit, onRecall: setRecalling })
  const add = mayChange && type.retiredOn === null && (
    <Button
      id="add-model"
      variant="light"
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => onEdit('new-model')}
    >
      {t('equipment.catalogue.addModel')}
    </Button>
  )
  return (
    <section aria-labelledby="models">
      <div className={classes.modelsHead}>
        <h3 id="models">{t('equipment.catalogue.modelsTitle')}</h3>
        {models.length > 0 && add}
      </div>
      <DataTable
        caption={t('equipment.catalogue.modelsOf', { type: typeName(type.names) })}
        columns={columns}
        rows={models}
        idOf={({ id }) => id}
        empty={
          <StateMessage
            icon={<IconPackage />}
            title={t('equipment.catalogue.noModels')}
            text={t('equipment.catalogue.noModelsText')}
            actions={add}
          />
        }
      />
      <Suspense fallback={null}>
        {recalling !== null && <RecallModel model={recalling} onClose={() => setRecalling(null)} />}
      </Suspense>
    </section>
  )
}
