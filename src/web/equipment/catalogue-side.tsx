import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ProductType } from '#domain/equipment/catalogue.ts'
import { modelName } from './catalogue-change.ts'
import { ModelForm } from './catalogue-model-form.tsx'
import { TypeForm } from './catalogue-type-form.tsx'
import { Side } from './item-side.tsx'
import { modelsQuery } from './item-queries.ts'

type CatalogueSideProps = {
  /** `new-type`, `type`, `new-model`, the id of a model; or nothing. */
  what: string | null
  type: ProductType | null
  onClose: () => void
}

/** The form that is open beside the catalogue; it has an address of its own. */
export function CatalogueSide({ what: asked, type, onClose }: CatalogueSideProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: models = [] } = useQuery({
    ...modelsQuery(type?.id ?? ''),
    enabled: type !== null,
  })
  const model = models.find(({ id }) => id === asked) ?? null
  const known =
    asked === 'new-type' || (type !== null && (asked === 'type' || asked === 'new-model'))
  const what = known || model !== null ? asked : null
  // What slides out is still what was open.
  const [shown, setShown] = useState(what)
  if (what !== null && what !== shown) setShown(what)
  const shownModel = models.find(({ id }) => id === shown) ?? null
  const title = () => {
    if (shown === 'new-type') return t('equipment.catalogue.newType')
    if (shown === 'type') return t('equipment.catalogue.editType')
    if (shownModel === null) return t('equipment.catalogue.addModel')
    return t('equipment.catalogue.editModel', { model: modelName(shownModel) })
  }
  const after = { 'new-type': 'add-type', type: 'edit-type' }[shown ?? ''] ?? 'add-model'
  return (
    <Side opened={what !== null} title={title()} after={after} onClose={onClose}>
      {shown === 'new-type' && (
        <TypeForm
          type={null}
          onDone={(id) =>
            id === null ? onClose() : void navigate(`?type=${id}`, { replace: true })
          }
        />
      )}
      {shown === 'type' && type !== null && <TypeForm key={type.id} type={type} onDone={onClose} />}
      {shown !== null && shown !== 'new-type' && shown !== 'type' && type !== null && (
        <ModelForm key={shown} type={type.id} model={shownModel} onDone={onClose} />
      )}
    </Side>
  )
}
