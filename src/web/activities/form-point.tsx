import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { IconMapPin } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormFields } from './form-fields.ts'
import { FormMap } from './form-map.tsx'
import { meetingPlacesQuery } from './form-queries.ts'
import classes from './form.module.css'

type Point = NonNullable<FormFields['meetingPoint']>
type FormPointProps = {
  point: Point | null
  /** Where the map begins while nothing is chosen. */
  near: { lon: number; lat: number } | null
  error: string | undefined
  onPick: (point: Point) => void
}

const pauseMs = 220
const shown = 4

/** Where one meets: the nearest address, or a press on the map. */
export function FormPoint({ point, near, error, onPick }: FormPointProps) {
  const { t } = useTranslation()
  const [address, setAddress] = useState('')
  const [asked] = useDebouncedValue(address.trim(), pauseMs)
  const { data: places } = useQuery(meetingPlacesQuery(asked))
  const at = (lon: number, lat: number, words = '') =>
    onPick({ lon, lat, words: point === null || point.words === '' ? words : point.words })
  return (
    <div className={classes.point}>
      <TextInput
        label={t('activities.form.pointAddress')}
        description={t('activities.form.pointAddressHelp')}
        autoComplete="off"
        maxLength={120}
        value={address}
        error={error}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <div className={classes.places} aria-live="polite">
        {asked.length >= 4 &&
          places?.slice(0, shown).map((place) => {
            const street = `${place.address?.street}, ${place.address?.number}`
            return (
              <button
                key={place.address?.id}
                type="button"
                className={classes.place}
                aria-pressed={point?.lon === place.lon && point.lat === place.lat}
                onClick={() => at(place.lon, place.lat, street)}
              >
                <IconMapPin size={17} aria-hidden />
                {street}
              </button>
            )
          })}
        {asked.length >= 4 && places?.length === 0 && (
          <p className={classes.quiet}>{t('activities.form.noAddress')}</p>
        )}
      </div>
      <FormMap point={point} near={near} onPick={at} />
    </div>
  )
}
