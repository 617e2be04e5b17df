import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { IconAlertTriangle, IconMapQuestion, IconMapSearch, IconRoad } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Whereabouts } from '#domain/address.ts'
import { failureWords } from '#web/failure-words.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { PlaceCard } from './place-card.tsx'
import { useAddressWords } from './address-words.ts'
import classes from './addresses.module.css'

type FoundPlacesProps = {
  where: UseQueryResult<{ places: Whereabouts[]; streets: string[] }>
  typed: string
  onStreet: (street: string) => void
  onAddress: (address: string) => void
}

/** The likeliest place whole, and the others to choose from; or what is missing to find one. */
export function FoundPlaces({ where, typed, onStreet, onAddress }: FoundPlacesProps) {
  const { t } = useTranslation()
  const wordsFor = useAddressWords()
  if (where.isError) {
    const { title, text } = failureWords(t, where.error)
    return (
      <StateMessage
        tone="attention"
        icon={<IconAlertTriangle />}
        title={title}
        text={text}
        actions={<Button onClick={() => void where.refetch()}>{t('shell.tryAgain')}</Button>}
      />
    )
  }
  if (where.data === undefined)
    return (
      <StateMessage
        icon={<IconMapSearch />}
        title={t('addresses.startTitle')}
        text={t('addresses.startText')}
      />
    )
  const { places, streets } = where.data
  const [first, ...others] = places
  const lack = /\d/.test(typed) ? 'otherNumber' : 'number'
  if (first === undefined)
    return streets.length === 0 ? (
      <div aria-live="polite">
        <StateMessage
          icon={<IconMapQuestion />}
          title={t('addresses.noneTitle')}
          text={t('addresses.noneText')}
        />
      </div>
    ) : (
      <section className={classes.choose} aria-live="polite">
        <h2>{t(`addresses.${lack}Title`)}</h2>
        <p>{t(`addresses.${lack}Text`)}</p>
        <div className={classes.choices}>
          {streets.map((street) => (
            <Button
              key={street}
              variant="default"
              leftSection={<IconRoad size={18} aria-hidden />}
              onClick={() => onStreet(street)}
            >
              {street}
            </Button>
          ))}
        </div>
      </section>
    )
  return (
    <div aria-live="polite" aria-busy={where.isPlaceholderData}>
      <PlaceCard place={first} typed={typed} />
      {others.length > 0 && (
        <section className={classes.choose}>
          <h2>{t('addresses.others')}</h2>
          <div className={classes.choices}>
            {others.map((place) => (
              <Button
                key={place.address?.id}
                variant="default"
                onClick={() => onAddress(wordsFor(place))}
              >
                {wordsFor(place)}
              </Button>
            ))}
          </div>
        </section>
      )}
    </div>
  )
}
