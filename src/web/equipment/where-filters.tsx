import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dayIn, daysAfter } from '#domain/day.ts'
import { spacesQuery } from '#web/city-places.ts'
import { useSession } from '#web/session.ts'
import { useNow } from '#web/ui/now.ts'
import { WhereAddress } from './where-address.tsx'
import { WhereThing } from './where-thing.tsx'
import { fromAddress, nowhere, type WhereView } from './where-view.ts'
import classes from './where.module.css'

const usualDays = 30

type WhereFiltersProps = {
  view: WhereView
  show: (change: Readonly<Record<string, string | null>>) => void
}

/** What is looked for, from where, and for which days. */
export function WhereFilters({ view, show }: WhereFiltersProps) {
  const { t } = useTranslation()
  const { spaces: mine, timeZone } = useSession()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const today = dayIn(timeZone, useNow())
  const { type, model, near, days, point } = view
  const others = spaces.filter(
    ({ id, closedOn }) => closedOn === null && !mine.some((space) => space.id === id),
  )
  return (
    <div className={classes.filters}>
      <WhereThing type={type} model={model} any onChange={(thing) => show(thing)} />
      <NativeSelect
        label={t('reservations.where.near')}
        value={near}
        onChange={(event) => show({ near: event.currentTarget.value, lon: null, lat: null })}
      >
        {mine.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={fromAddress}>{t('reservations.where.nearAddress')}</option>
        <option value={nowhere}>{t('reservations.where.anywhere')}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      {near === fromAddress && (
        <WhereAddress
          isFound={point !== null}
          onFound={(found) => show(found ?? { lon: null, lat: null })}
        />
      )}
      <Switch
        className={classes.switch}
        label={t('reservations.where.days')}
        checked={days !== null}
        onChange={(event) =>
          show(
            event.currentTarget.checked
              ? { from: today, due: daysAfter(today, usualDays) }
              : { from: null, due: null },
          )
        }
      />
      {days !== null && (
        <div className={classes.days}>
          <TextInput
            type="date"
            label={t('reservations.where.from')}
            value={days.from}
            min={today}
            onChange={({ currentTarget: { value } }) => {
              if (value !== '')
                show({
                  from: value,
                  due: value > days.due ? daysAfter(value, usualDays) : days.due,
                })
            }}
          />
          <TextInput
            type="date"
            label={t('reservations.where.due')}
            value={days.due}
            min={days.from}
            onChange={({ currentTarget: { value } }) => {
              if (value >= days.from) show({ due: value })
            }}
          />
        </div>
      )}
    </div>
  )
}
