import { useTranslation } from 'react-i18next'
import { ChangedMeanwhile } from '#web/ui/changed-meanwhile.tsx'

type CatalogueStaleProps = { now: string; onMine: () => void; onTheirs: () => void }

/** Somebody else changed the same thing meanwhile: what stands, and whose stays. */
export function CatalogueStale({ now, onMine, onTheirs }: CatalogueStaleProps) {
  const { t } = useTranslation()
  return (
    <ChangedMeanwhile
      title={t('equipment.item.staleTitle')}
      text={t('equipment.catalogue.form.staleText')}
      changes={[{ what: t('equipment.catalogue.form.names'), now }]}
      mine={{ words: t('equipment.item.keepMine'), run: onMine }}
      theirs={{ words: t('equipment.item.takeTheirs'), run: onTheirs }}
    />
  )
}
