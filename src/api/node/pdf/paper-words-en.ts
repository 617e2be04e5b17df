import type { PaperWords } from './paper-words.ts'

export const paperWordsEn: PaperWords = {
  locale: 'en-GB',
  number: (ref) => `No. ${ref}`,
  page: (page, of) => `Page ${page} of ${of}`,
  phone: 'Tel.',
  upTo: (kg) => `up to ${kg} kg`,
  until: (day) => `until ${day}`,
  agreement: {
    title: 'Loan agreement',
    who: 'Who takes it',
    elsewhere: '(full name on the screen)',
    where: 'Where to return it',
    due: 'To be returned on',
    firstDue: 'The first is due on',
    items: 'What is lent',
    deposit: (sum) => `Deposit: ${sum}. You get the money back when everything is returned.`,
    duties: 'What you agree to',
    toDo: [
      'Use it with care and bring it back clean, complete and on time.',
      'Keep to the maximum weight and the instructions for use.',
      'Do not lend it to anybody else or alter it.',
      'Tell us if it breaks, gets lost or is no longer needed.',
    ],
    data: 'Your data',
    kept: (days) =>
      `We keep your name and contact only to manage this loan. Only the service’s team sees them. They are erased ${
        days === 0 ? 'as soon as everything is back' : `${days} days after everything is back`
      }, or sooner if you ask. At the space you can see them, correct them or ask for a copy.`,
    signature: 'Signature',
  },
  receipt: {
    title: 'Return receipt',
    lentOn: (day) => `Lent on ${day}`,
    where: 'Where it was lent',
    all: 'Everything is back',
    some: (count) =>
      count === 1
        ? 'One thing is still to be returned'
        : `${count} things are still to be returned`,
    back: 'What came back',
    out: 'What is still out',
    on: (day) => `on ${day}`,
    missing: (what) => `Did not come back: ${what}`,
    depositBack: (sum, day) => `Deposit of ${sum}: returned on ${day}.`,
    depositOpen: (sum) => `Deposit of ${sum}: not returned yet.`,
    thanks: 'Thank you for looking after it: now somebody else can use it.',
    forTheSpace: 'For the space',
  },
  attendance: {
    title: 'Attendance sheet',
    led: 'Led by',
    who: 'Name',
    companions: 'Guests',
    signs: 'Signature',
    initials: 'Initials only, on the blank lines as well.',
    erased: '(data erased)',
    registered: (people) => (people === 1 ? '1 person registered' : `${people} people registered`),
    afterwards: 'There are people’s names on it: destroy it once it is on the screen.',
  },
}
