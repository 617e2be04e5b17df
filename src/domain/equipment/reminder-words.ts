import type { Day } from '#domain/day.ts'
import { hoursInWords } from '#domain/opening-hours-words.ts'
import type { OpeningHours } from '#domain/opening-hours.ts'
import type { Language } from '#domain/session.ts'
import type { Names } from './item.ts'
import type { ReminderKind } from './reminder.ts'

/** What a reminder tells: things by their everyday names, and where to bring them. Never who has them. */
export type ReminderFacts = {
  kind: ReminderKind
  due: Day
  today: Day
  ref: string
  things: readonly Names[]
  space: { name: string; address: string; phone: string | null; hours: OpeningHours }
}

type Words = {
  locale: string
  subject: Record<ReminderKind, (day: string) => string>
  hello: string
  opening: Record<ReminderKind, (day: string) => string>
  where: string
  hours: string
  renew: (phone: string | null) => string
  already: string
  bye: string
}

const words: Record<Language, Words> = {
  ca: {
    locale: 'ca-ES',
    subject: {
      'due-soon': (day) => `Recordatori: el teu préstec acaba ${day}`,
      overdue: (day) => `El teu préstec acabava ${day}`,
    },
    hello: 'Hola,',
    opening: {
      'due-soon': (day) => `Et recordem que ${day} s’acaba el préstec de:`,
      overdue: (day) => `${day} s’acabava el préstec de:`,
    },
    where: 'Ho pots tornar a:',
    hours: 'Horari:',
    renew: (phone) =>
      phone === null
        ? 'Si encara ho necessites, vine a l’espai i mirarem si es pot prorrogar.'
        : `Si encara ho necessites, truca’ns al ${phone} i mirarem si es pot prorrogar.`,
    already: 'Si ja ho has tornat, no cal que facis res.',
    bye: 'Gràcies,',
  },
  es: {
    locale: 'es-ES',
    subject: {
      'due-soon': (day) => `Recordatorio: tu préstamo termina el ${day}`,
      overdue: (day) => `Tu préstamo terminaba el ${day}`,
    },
    hello: 'Hola:',
    opening: {
      'due-soon': (day) => `Te recordamos que el ${day} termina el préstamo de:`,
      overdue: (day) => `El ${day} terminaba el préstamo de:`,
    },
    where: 'Puedes devolverlo en:',
    hours: 'Horario:',
    renew: (phone) =>
      phone === null
        ? 'Si aún lo necesitas, ven al espacio y miraremos si se puede prorrogar.'
        : `Si aún lo necesitas, llámanos al ${phone} y miraremos si se puede prorrogar.`,
    already: 'Si ya lo has devuelto, no tienes que hacer nada.',
    bye: 'Gracias,',
  },
  en: {
    locale: 'en-GB',
    subject: {
      'due-soon': (day) => `Reminder: your loan ends on ${day}`,
      overdue: (day) => `Your loan ended on ${day}`,
    },
    hello: 'Hello,',
    opening: {
      'due-soon': (day) => `This is to remind you that on ${day} the loan ends of:`,
      overdue: (day) => `On ${day} the loan ended of:`,
    },
    where: 'You can bring it back to:',
    hours: 'Opening hours:',
    renew: (phone) =>
      phone === null
        ? 'If you still need it, come to the space and we will see whether you can keep it longer.'
        : `If you still need it, call us on ${phone} and we will see whether you can keep it longer.`,
    already: 'If you have already brought it back, there is nothing to do.',
    bye: 'Thank you,',
  },
}

/** Plain text in the language of whoever reads it; what was lent is not in the subject, which others see. */
export function reminderLetter(
  language: Language,
  { kind, due, today, ref, things, space }: ReminderFacts,
): { subject: string; text: string } {
  const say = words[language]
  const day = dayWords(language, say.locale, due)
  const hours = hoursInWords(say.locale, space.hours, today)
  const paragraphs = [
    say.hello,
    capital([say.opening[kind](day), ...things.map((names) => `– ${names[language]}`)].join('\n')),
    [say.where, space.name, ...(space.address === '' ? [] : [space.address])].join('\n'),
    ...(hours.length === 0 ? [] : [[say.hours, ...hours].join('\n')]),
    say.renew(space.phone),
    say.already,
    [say.bye, `${space.name} · ${ref}`].join('\n'),
  ]
  return { subject: say.subject[kind](day), text: `${paragraphs.join('\n\n')}\n` }
}

/** Catalan says its own article: `el dimecres, 23 de desembre`. */
function dayWords(language: Language, locale: string, day: Day): string {
  const said = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(day))
  return language === 'ca' ? `el ${said}` : said
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
