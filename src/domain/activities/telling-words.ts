import type { Language } from '#domain/session.ts'
import { dayOf, timeOf, type LocalTime } from './local-time.ts'
import { textIn, type Reason, type Texts } from './texts.ts'

export const tellingKinds = [
  'confirmed',
  'waiting',
  'offered',
  'promoted',
  'moved',
  'cancelled',
  'restored',
  'registration-cancelled',
] as const
export type TellingKind = (typeof tellingKinds)[number]

export const elsewheres = ['home', 'telephone', 'video', 'street'] as const
type Elsewhere = (typeof elsewheres)[number]

export type TellingFacts = {
  kind: TellingKind
  texts: Texts
  /** What it is about is then not said: a letter may be read by others. */
  sensitive: boolean
  sessions: readonly { start: LocalTime; cancelled: boolean; because: Reason | null }[]
  space: { name: string; address: string; phone: string | null }
  /** Where an appointment is, when it is not at the space. */
  elsewhere: Elsewhere | null
}

type Words = {
  locale: string
  discreet: string
  subject: string
  opening: Record<TellingKind, (what: string) => string>
  at: string
  cancelled: string
  where: string
  elsewhere: Record<Elsewhere, string>
  ask: (phone: string | null) => string
  hello: string
  bye: string
}

const words: Record<Language, Words> = {
  ca: {
    locale: 'ca-ES',
    discreet: 'la teva cita',
    subject: 'Hi ha un canvi a la teva agenda',
    opening: {
      confirmed: (what) => `Confirmat: ${what}.`,
      waiting: (what) => `En llista d’espera: ${what}. T’avisarem si hi ha plaça.`,
      'registration-cancelled': (what) => `Inscripció anul·lada: ${what}.`,
      cancelled: (what) => `S’ha cancel·lat: ${what}.`,
      restored: (what) => `Finalment sí que es fa: ${what}.`,
      moved: (what) => `Ha canviat el dia, l’hora o el lloc de: ${what}.`,
      promoted: (what) => `Ja tens plaça a: ${what}.`,
      offered: (what) => `S’ha alliberat una plaça per a tu a: ${what}. Truca’ns si la vols.`,
    },
    at: 'a les',
    cancelled: 'cancel·lada',
    where: 'On:',
    elsewhere: {
      home: 'A casa teva.',
      telephone: 'Et trucarem per telèfon.',
      video: 'Per videotrucada.',
      street: 'Al carrer, on hem quedat.',
    },
    ask: (phone) =>
      phone === null
        ? 'Si tens cap dubte, vine a l’espai.'
        : `Si tens cap dubte, truca’ns al ${phone}.`,
    hello: 'Hola,',
    bye: 'Gràcies,',
  },
  es: {
    locale: 'es-ES',
    discreet: 'tu cita',
    subject: 'Hay un cambio en tu agenda',
    opening: {
      confirmed: (what) => `Confirmado: ${what}.`,
      waiting: (what) => `En lista de espera: ${what}. Te avisaremos si hay plaza.`,
      'registration-cancelled': (what) => `Inscripción anulada: ${what}.`,
      cancelled: (what) => `Se ha cancelado: ${what}.`,
      restored: (what) => `Finalmente sí se hace: ${what}.`,
      moved: (what) => `Ha cambiado el día, la hora o el lugar de: ${what}.`,
      promoted: (what) => `Ya tienes plaza en: ${what}.`,
      offered: (what) => `Ha quedado libre una plaza para ti en: ${what}. Llámanos si la quieres.`,
    },
    at: 'a las',
    cancelled: 'cancelada',
    where: 'Dónde:',
    elsewhere: {
      home: 'En tu casa.',
      telephone: 'Te llamaremos por teléfono.',
      video: 'Por videollamada.',
      street: 'En la calle, donde hemos quedado.',
    },
    ask: (phone) =>
      phone === null
        ? 'Si tienes alguna duda, ven al espacio.'
        : `Si tienes alguna duda, llámanos al ${phone}.`,
    hello: 'Hola:',
    bye: 'Gracias,',
  },
  en: {
    locale: 'en-GB',
    discreet: 'your appointment',
    subject: 'There is a change in your diary',
    opening: {
      confirmed: (what) => `Confirmed: ${what}.`,
      waiting: (what) => `On the waiting list: ${what}. We will tell you if there is a seat.`,
      'registration-cancelled': (what) => `Registration cancelled: ${what}.`,
      cancelled: (what) => `Cancelled: ${what}.`,
      restored: (what) => `It takes place after all: ${what}.`,
      moved: (what) => `The day, the time or the place has changed of: ${what}.`,
      promoted: (what) => `You have a seat now at: ${what}.`,
      offered: (what) => `A seat has become free for you at: ${what}. Call us if you want it.`,
    },
    at: 'at',
    cancelled: 'cancelled',
    where: 'Where:',
    elsewhere: {
      home: 'At your home.',
      telephone: 'We will call you by telephone.',
      video: 'By video call.',
      street: 'In the street, where we agreed to meet.',
    },
    ask: (phone) =>
      phone === null
        ? 'If you have any questions, come to the space.'
        : `If you have any questions, call us on ${phone}.`,
    hello: 'Hello,',
    bye: 'Thank you,',
  },
}

/** Plain text in the language of whoever reads it; the subject never says what it is about. */
export function tellingLetter(
  language: Language,
  { kind, texts, sensitive, sessions, space, elsewhere }: TellingFacts,
): { subject: string; text: string } {
  const say = words[language]
  const what = sensitive ? say.discreet : textIn(texts, language).text.title
  const day = new Intl.DateTimeFormat(say.locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
  const lines = sessions.map(({ start, cancelled, because }) => {
    const when = `– ${day.format(new Date(dayOf(start)))}, ${say.at} ${timeOf(start)}`
    const why = because === null ? '' : `. ${textIn(because, language).text}`
    return cancelled ? `${when}: ${say.cancelled}${why}` : when
  })
  const paragraphs = [
    say.hello,
    [say.opening[kind](what), ...lines].join('\n'),
    elsewhere === null
      ? [say.where, space.name, ...(space.address === '' ? [] : [space.address])].join('\n')
      : `${say.where} ${say.elsewhere[elsewhere]}`,
    say.ask(space.phone),
    [say.bye, space.name].join('\n'),
  ]
  return { subject: say.subject, text: `${paragraphs.join('\n\n')}\n` }
}
