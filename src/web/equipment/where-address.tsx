import { Button } from '@mantine/core'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, told } from '#web/client.ts'
import { SearchField } from '#web/ui/search-field.tsx'
import classes from './where.module.css'

/** From so many signs on an address is looked for. */
const enough = 4

const placesQuery = (address: string) =>
  queryOptions({
    queryKey: ['territories', 'where', { address }, 'equipment'],
    queryFn: async ({ signal }) =>
      told(api.addresses.where.$get({ query: { address } }, { init: { signal } })),
    enabled: address.length >= enough,
    placeholderData: keepPreviousData,
    // It may be where somebody lives.
    gcTime: 0,
  })

type WhereAddressProps = {
  isFound: boolean
  onFound: (point: { lon: string; lat: string } | null) => void
}

/** The point of an address. The words are not kept anywhere: only the point goes into the page's address, to within ten metres. */
export function WhereAddress({ isFound, onFound }: WhereAddressProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const places = useQuery(placesQuery(typed.trim()))
  const known = places.isEnabled ? places.data : undefined
  const found = known?.places ?? []
  const streets = found.length === 0 ? (known?.streets ?? []) : []
  const isNone = known !== undefined && !places.isFetching && found.length + streets.length === 0
  const complete = (street: string) => {
    const words = `${street}, `
    setTyped(words)
    box.current?.focus()
    // The number goes after it, once the words are there.
    setTimeout(() => box.current?.setSelectionRange(words.length, words.length))
  }
  return (
    <div className={classes.address}>
      <SearchField
        inputRef={box}
        label={t('reservations.where.address')}
        clearWords={t('addresses.clear')}
        value={typed}
        onSearch={(words) => {
          setTyped(words)
          onFound(null)
        }}
      />
      <div aria-live="polite" className={classes.places}>
        {isNone && <p className={classes.quiet}>{t('reservations.where.addressNone')}</p>}
        {streets.length > 0 && <p className={classes.quiet}>{t('addresses.numberText')}</p>}
        {streets.map((street) => (
          <Button key={street} size="compact-md" variant="default" onClick={() => complete(street)}>
            {street}
          </Button>
        ))}
        {isFound
          ? typed === '' && <p className={classes.quiet}>{t('reservations.where.point')}</p>
          : found.flatMap(({ address, lon, lat }) =>
              address === null
                ? []
                : [
                    <Button
                      key={address.id}
                      size="compact-md"
                      variant="default"
                      onClick={() => onFound({ lon: lon.toFixed(4), lat: lat.toFixed(4) })}
                    >
                      {`${address.street}, ${address.number}`}
                    </Button>,
                  ],
            )}
      </div>
    </div>
  )
}
