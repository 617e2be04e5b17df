import { areWorkdays, clock, joined, parts, type Speech } from './recurrence-speech.ts'

const weekdays = ['dilluns', 'dimarts', 'dimecres', 'dijous', 'divendres', 'dissabte', 'diumenge']
const months = [
  'de gener',
  'de febrer',
  'de març',
  'd’abril',
  'de maig',
  'de juny',
  'de juliol',
  'd’agost',
  'de setembre',
  'd’octubre',
  'de novembre',
  'de desembre',
]
const nths = ['primer', 'segon', 'tercer', 'quart', 'cinquè']
const small = ['', '', 'dos', 'tres', 'quatre', 'cinc', 'sis', 'set', 'vuit', 'nou', 'deu']
const number = (every: number) => small[every] ?? String(every)
const monthOf = (month: number) => months[month - 1] ?? ''

/** Before a vowel, as in «u» and «onze», the article is shortened. */
const elides = (day: number) => day === 1 || day === 11
const theDay = (day: number) => (elides(day) ? `l’${day}` : `el ${day}`)
const toTheDay = (day: number) => (elides(day) ? `a l’${day}` : `al ${day}`)

const eachMonth = (every: number) => (every === 1 ? 'de cada mes' : `cada ${number(every)} mesos`)
const nameOf = (weekday: number) => weekdays[weekday] ?? ''

function names(days: readonly number[]): string {
  if (areWorkdays(days)) return 'de dilluns a divendres'
  return joined(days.map(nameOf), 'i')
}

/** Cada dimarts a les 18.00 fins al 29 de juny de 2027, 24 sessions. */
export const catalan: Speech = {
  once: (day) => {
    const { year, month, day: of } = parts(day)
    const weekday = (new Date(day).getUTCDay() + 6) % 7
    return `${nameOf(weekday)} ${of} ${monthOf(month)} de ${year}`
  },
  at: (time) => {
    const { hours, written } = clock(time, '.')
    return hours === 1 ? `a la ${written}` : `a les ${written}`
  },
  until: (day) => {
    const { year, month, day: of } = parts(day)
    return `fins ${toTheDay(of)} ${monthOf(month)} de ${year}`
  },
  sessions: (count) => (count === 1 ? '1 sessió' : `${count} sessions`),
  days: (every) => (every === 1 ? 'cada dia' : `cada ${number(every)} dies`),
  weeks: (every, days) => {
    if (every === 1 && days.length === 7) return 'cada dia'
    if (every === 1) return areWorkdays(days) ? names(days) : `cada ${names(days)}`
    const weeks = every === 2 ? 'dues' : number(every)
    const on = days.length === 7 ? 'tots els dies' : names(days)
    return `cada ${weeks} setmanes, ${on},`
  },
  monthDay: (every, day) => {
    if (day === -1)
      return `l’últim dia ${every === 1 ? 'de cada mes' : `del mes, ${eachMonth(every)},`}`
    return every === 1 ? `el dia ${day} de cada mes` : `el dia ${day}, ${eachMonth(every)},`
  },
  monthWeekday: (every, nth, weekday) => {
    const name = nameOf(weekday)
    const which = nth === -1 ? `l’últim ${name}` : `el ${nths[nth - 1] ?? ''} ${name}`
    return every === 1 ? `${which} de cada mes` : `${which} del mes, ${eachMonth(every)},`
  },
  years: (every, day) => {
    const { month, day: of } = parts(day)
    const each = every === 1 ? 'cada any' : `cada ${number(every)} anys`
    return `${each}, ${theDay(of)} ${monthOf(month)},`
  },
}
