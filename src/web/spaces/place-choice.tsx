import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Whereabouts } from '#domain/address.ts'
import { placesQuery } from './queries.ts'
import classes from './fields.module.css'

type PlaceChoiceProps = {
  /** The address as it is being written. */
  address: string
  chosen: { lon: number; lat: number } | null
  onChoose: (place: Whereabouts) => void
  problem: string | undefined
}

const pauseMs = 220
const shown = 4

/** The places that an address may mean, to take one of them for the point on the map. */
export function PlaceChoice({ address, chosen, onChoose, problem }: PlaceChoiceProps) {
  const { t } = useTranslation()
  const [asked] = useDebouncedValue(address.trim(), pauseMs)
  const { data: places } = useQuery(placesQuery(asked))
  return (
    <div className={classes.places} aria-live="polite">
      {places?.slice(0, shown).map((place) => {
        const street = `${place.address?.street}, ${place.address?.number}`
        const isChosen = chosen?.lon === place.lon && chosen.lat === place.lat
        return (
          <button
            key={place.address?.id}
            type="button"
            className={classes.choice}
            aria-pressed={isChosen}
            onClick={() => onChoose(place)}
          >
            <IconMapPin size={17} aria-hidden />
            <span>
              {t('spaces.add.place', { place: street })}{' '}
              {place.island === null
                ? t('spaces.add.noIsland')
                : t('spaces.add.inIsland', { island: place.island.name })}
            </span>
          </button>
        )
      })}
      {places?.length === 0 && <p className={classes.quiet}>{t('spaces.add.none')}</p>}
      {problem !== undefined && (
        <p className={classes.problem} role="alert" data-wrong tabIndex={-1}>
          {problem}
        </p>
      )}
    </div>
  )
}
