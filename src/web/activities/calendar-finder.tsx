import { useNavigate } from 'react-router'
import { minutesAfter } from '#domain/activities/local-time.ts'
import { newAddress } from './calendar-doing.ts'
import { FinderButton } from './finder-button.tsx'

type CalendarFinderProps = {
  space: string
  room: string
  /** The day that is shown. */
  from: string
}

/** From the calendar, a time that was found is where the form for a new activity begins. */
export function CalendarFinder({ space, room, from }: CalendarFinderProps) {
  const go = useNavigate()
  return (
    <FinderButton
      begin={{ space, room, from }}
      onFound={({ start, minutes, room: found, people }) => {
        const end = minutesAfter(start, minutes)
        const at = { start, end, room: found === '' ? null : found }
        // Who leads it goes along in the state of the visit: a name has no place in an address.
        void go(newAddress(space, at), { state: { facilitators: people } })
      }}
    />
  )
}
