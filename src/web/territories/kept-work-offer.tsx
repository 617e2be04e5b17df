import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import { Banner } from './banner.tsx'
import type { KeptWork } from './kept-work.ts'

type KeptWorkOfferProps = { work: KeptWork; onGoOn: () => void; onDiscard: () => void }

export function KeptWorkOffer({ work, onGoOn, onDiscard }: KeptWorkOfferProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Banner
      title={t('territories.kept.title')}
      actions={
        <>
          <Button size="compact-md" onClick={onGoOn}>
            {t('territories.kept.goOn')}
          </Button>
          <Button size="compact-md" variant="default" onClick={onDiscard}>
            {t('territories.kept.discard')}
          </Button>
        </>
      }
    >
      {t('territories.kept.text', { count: work.moves.length, at: format.moment(work.at) })}
    </Banner>
  )
}
