import { areWorkdays, clock, joined, parts, type Speech } from './recurrence-speech.ts'

const weekdays = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo']
const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]
const nths = ['primer', 'segundo', 'tercer', 'cuarto', 'quinto']
const small = ['', '', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']
const number = (every: number) => small[every] ?? String(every)
const monthOf = (month: number) => `de ${months[month - 1] ?? ''}`
const nameOf = (weekday: number) => weekdays[weekday] ?? ''
const eachMonth = (every: number) => `cada ${number(every)} meses`

function names(days: readonly number[]): string {
  if (areWorkdays(days)) return 'de lunes a viernes'
  return joined(days.map(nameOf), 'y')
}

/** Cada martes a las 18:00 hasta el 29 de junio de 2027, 24 sesiones. */
export const spanish: Speech = {
  once: (day) => {
    const { year, month, day: of } = parts(day)
    const weekday = (new Date(day).getUTCDay() + 6) % 7
    return `${nameOf(weekday)} ${of} ${monthOf(month)} de ${year}`
  },
  at: (time) => {
    const { hours, written } = clock(time, ':')
    return hours === 1 ? `a la ${written}` : `a las ${written}`
  },
  until: (day) => {
    const { year, month, day: of } = parts(day)
    return `hasta el ${of} ${monthOf(month)} de ${year}`
  },
  sessions: (count) => (count === 1 ? '1 sesión' : `${count} sesiones`),
  days: (every) => (every === 1 ? 'cada día' : `cada ${number(every)} días`),
  weeks: (every, days) => {
    if (every === 1 && days.length === 7) return 'cada día'
    if (every === 1) return areWorkdays(days) ? names(days) : `cada ${names(days)}`
    const on = days.length === 7 ? 'todos los días' : names(days)
    return `cada ${number(every)} semanas, ${on},`
  },
  monthDay: (every, day) => {
    const which = day === -1 ? 'el último día' : `el día ${day}`
    if (every === 1) return `${which} de cada mes`
    return `${which}${day === -1 ? ' del mes' : ''}, ${eachMonth(every)},`
  },
  monthWeekday: (every, nth, weekday) => {
    const which = `el ${nth === -1 ? 'último' : (nths[nth - 1] ?? '')} ${nameOf(weekday)}`
    return every === 1 ? `${which} de cada mes` : `${which} del mes, ${eachMonth(every)},`
  },
  years: (every, day) => {
    const { month, day: of } = parts(day)
    const each = every === 1 ? 'cada año' : `cada ${number(every)} años`
    return `${each}, el ${of} ${monthOf(month)},`
  },
}
