import { Chip, NativeSelect, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import { FinderPeople } from './finder-people.tsx'
import { partsOfDay, type FinderWanted } from './finder-query.ts'
import { spaceRoomsQuery } from './form-queries.ts'
import classes from './finder.module.css'

const mondayToSunday = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day))

type FinderFieldsProps = {
  wanted: FinderWanted
  set: (change: Partial<FinderWanted>) => void
}

/** For how long, where, with whom and about when. */
export function FinderFields({ wanted, set }: FinderFieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const dayNames = (style: 'short' | 'long') => {
    const named = new Intl.DateTimeFormat(format.locale, { weekday: style, timeZone: 'UTC' })
    return mondayToSunday.map((day) => named.format(new Date(day)))
  }
  const [short, long] = [dayNames('short'), dayNames('long')]
  const { data: place } = useQuery(spaceRoomsQuery(wanted.space))
  return (
    <div className={classes.fields}>
      <div className={classes.row}>
        <NumberInput
          label={t('activities.form.minutes')}
          value={wanted.minutes}
          min={5}
          max={1440}
          step={15}
          allowDecimal={false}
          onChange={(value) => set({ minutes: Number(value) })}
        />
        <NativeSelect
          label={t('activities.form.room')}
          value={wanted.room}
          data={[
            { value: '', label: t('activities.finder.anyRoom') },
            ...(place?.rooms ?? []).map(({ id, name, capacity }) => ({
              value: id,
              label: t('activities.form.roomOf', { name, capacity: format.number(capacity) }),
            })),
          ]}
          onChange={(event) => set({ room: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('activities.finder.from')}
          value={wanted.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
      </div>
      <FinderPeople people={wanted.people} onChange={(people) => set({ people })} />
      <div className={classes.narrowing}>
        <SegmentedControl
          aria-label={t('activities.finder.part')}
          value={wanted.part}
          data={partsOfDay.map((value) => ({
            value,
            label: t(`activities.finder.parts.${value}`),
          }))}
          onChange={(value) => set({ part: partsOfDay.find((one) => one === value) ?? 'any' })}
        />
        <Chip.Group
          multiple
          value={wanted.weekdays.map(String)}
          onChange={(chosen) => set({ weekdays: chosen.map(Number) })}
        >
          <div role="group" aria-label={t('activities.finder.weekdays')} className={classes.days}>
            {long.map((name, day) => (
              <Chip key={name} value={String(day)} variant="outline" aria-label={name}>
                {short[day]}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      </div>
    </div>
  )
}
