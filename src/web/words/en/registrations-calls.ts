import type { registrationCalls as ca } from '../ca/registrations-calls.ts'

export const registrationCalls: typeof ca = {
  title: 'To be told',
  lead: 'Changes that people without an e-mail have not heard of yet, at {{space}}.',
  call: 'Call',
  told: 'Told',
  callWho: 'Call: {{who}}',
  toldWho: 'Told: {{who}}',
  done: 'Noted: {{who}} has been told.',
  phoneEnds: 'tel. …{{digits}}',
  noPhone: 'No telephone was left.',
  calendar: 'Calendar',
  notYours: {
    title: 'Nobody is yours to call here',
    text: 'People who are registered are told by whoever serves them at the space.',
  },
  none: {
    title: 'Nobody is left to be told',
    text: 'Whoever has an e-mail address is written to; everybody else is listed here.',
  },
  speaks: { ca: 'Speaks Catalan', es: 'Speaks Spanish', en: 'Speaks English' },
  what: {
    confirmed: 'Was registered.',
    waiting: 'Is on the waiting list.',
    offered: 'Is offered a seat, and has to say yes or no.',
    promoted: 'Has a seat now.',
    moved: 'The day, the time or the place has changed.',
    cancelled: 'It is cancelled.',
    restored: 'It takes place after all.',
    'registration-cancelled': 'The registration was cancelled.',
  },
}
