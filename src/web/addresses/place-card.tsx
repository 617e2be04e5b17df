import { Button } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Whereabouts } from '#domain/address.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { useAddressWords } from './address-words.ts'
import { SpaceBrief } from './space-brief.tsx'
import classes from './addresses.module.css'

/** What a place belongs to, and where whoever lives there is attended. */
export function PlaceCard({ place, typed }: { place: Whereabouts; typed: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const wordsFor = useAddressWords()
  const { address, island, space, nearest, section } = place
  const isOther = space === null || nearest === null || nearest.space.id !== space.id
  return (
    <Card
      title={wordsFor(place)}
      aside={
        <Button
          component={Link}
          to={island === null ? '/territories' : `/territories?island=${island.number}`}
          variant="default"
          size="compact-md"
          leftSection={<IconMapPin size={17} aria-hidden />}
        >
          {t('addresses.onTheMap')}
        </Button>
      }
    >
      {address !== null && !address.exact && typed !== '' && (
        <p className={classes.near}>{t('addresses.near')}</p>
      )}
      <div className={classes.place}>
        <div>
          <p className={classes.label}>{t('addresses.island')}</p>
          {island === null ? (
            <>
              <p className={classes.none}>{t('addresses.noIsland')}</p>
              <p className={classes.quiet}>{t('addresses.noIslandText')}</p>
            </>
          ) : (
            <>
              <p className={classes.big}>
                {t('addresses.islandNumbered', { number: island.number, name: island.name })}
              </p>
              {island.state !== 'open' && (
                <p className={classes.quiet}>{t(`addresses.${island.state}`)}</p>
              )}
            </>
          )}
          <p className={classes.label}>{t('addresses.belongs')}</p>
          <p className={classes.belongs}>
            {[place.district.name, place.neighbourhood?.name].filter(Boolean).join(' · ')}
            <span className={classes.quiet}>
              {t('addresses.section', { section: `${section.slice(5, 7)}-${section.slice(7)}` })}
            </span>
          </p>
        </div>
        {island !== null && (
          <div>
            <p className={classes.label}>{t('addresses.space')}</p>
            {space === null ? (
              <p className={classes.none}>{t('addresses.noSpace')}</p>
            ) : (
              <SpaceBrief space={space} />
            )}
          </div>
        )}
        {nearest !== null && isOther && (
          <div>
            <p className={classes.label}>
              {t('addresses.nearest')} ·{' '}
              {t('addresses.away', { metres: format.metres(nearest.metres) })}
            </p>
            <SpaceBrief space={nearest.space} />
          </div>
        )}
      </div>
    </Card>
  )
}
