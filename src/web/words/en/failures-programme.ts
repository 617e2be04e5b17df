import type { refusals as ca } from '../ca/failures-programme.ts'

/** What only the programme and the agenda refuse. */
export const refusals: typeof ca = {
  'activities/unknown': 'This activity no longer exists.',
  'activities/unknown-occurrence': 'This session no longer exists.',
  'activities/unknown-kind': 'This kind of activity is no longer used.',
  'activities/unknown-facilitator': 'One of the people who lead it is no longer on the list.',
  'activities/unknown-template': 'This template is no longer there.',
  'activities/unknown-holiday': 'This day is no longer in the calendar.',
  'activities/clash':
    '{{who}} already has something else at that time. Look at the clashes and change the time, the room or the person.',
  'activities/no-such-time':
    'On {{at}} this time does not exist: the clocks go forward that night.',
  'activities/time-twice':
    'On {{at}} this time comes twice: the clocks go back that night. Choose another.',
  'activities/no-sessions':
    'With these dates no session is left. Check the repetition and the dates you left out.',
  'activities/too-many-sessions':
    'That is too many sessions at once: {{most}} at most. Choose an earlier end.',
  'activities/changed-meanwhile':
    'Something has changed since you looked. Look again at what would happen.',
  'activities/past': 'This session is over and is not changed.',
  'activities/cannot-undo': 'This can no longer be undone: there have been changes since.',
  'activities/not-in-state': 'The activity has changed and this can no longer be done.',
  'activities/has-registrations':
    'People are registered. Cancel it instead of deleting it, and they will be told.',
  'activities/name-taken': 'There is one with this name already. Choose another.',
  'activities/import-refused': 'The file is not a calendar that can be read.',
  'activities/import-changed': 'The calendar has changed since the check. Check the file again.',
  'registrations/unknown': 'This registration no longer exists.',
  'registrations/full': 'No seats are left. You can put the person on the waiting list.',
  'registrations/already': 'This person is registered or on the waiting list already.',
  'registrations/closed':
    'Nobody can be registered: it is over, cancelled, or needs no registration.',
  'registrations/offer-over': 'The offer of this seat is over.',
  'registrations/not-in-state': 'The registration has changed and this can no longer be done.',
  'registrations/too-many-companions': 'At most {{most}} companions can come.',
  'registrations/too-early': 'It is too early to take attendance. You can from {{from}}.',
  'agenda/unknown-appointment': 'This appointment no longer exists.',
  'agenda/unknown-absence': 'This absence no longer exists.',
  'agenda/unknown-word': 'One of the choices is no longer on the list.',
  'agenda/not-in-state': 'The appointment has changed and this can no longer be done.',
  'feeds/unknown': 'This calendar does not exist or was withdrawn.',
  'spaces/room-in-use':
    'There are activities or appointments in this room. Move them before removing it.',
  'spaces/room-parts': 'A room that is part of another cannot have parts.',
}
