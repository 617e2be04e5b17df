import { areWorkdays, clock, joined, parts, type Speech } from './recurrence-speech.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const nths = ['first', 'second', 'third', 'fourth', 'fifth']
const small = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const number = (every: number) => small[every] ?? String(every)
const monthOf = (month: number) => months[month - 1] ?? ''
const nameOf = (weekday: number) => weekdays[weekday] ?? ''

function ordinal(day: number): string {
  const teens = day > 10 && day < 14
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  return `${day}${ending}`
}

const ofMonths = (every: number) =>
  every === 1 ? 'of every month' : `of the month, every ${number(every)} months,`

/** Every Tuesday at 18:00 until 29 June 2027, 24 sessions. */
export const english: Speech = {
  once: (day) => {
    const { year, month, day: of } = parts(day)
    const weekday = (new Date(day).getUTCDay() + 6) % 7
    return `${nameOf(weekday)} ${of} ${monthOf(month)} ${year}`
  },
  at: (time) => `at ${clock(time, ':').written}`,
  until: (day) => {
    const { year, month, day: of } = parts(day)
    return `until ${of} ${monthOf(month)} ${year}`
  },
  sessions: (count) => (count === 1 ? '1 session' : `${count} sessions`),
  days: (every) => (every === 1 ? 'every day' : `every ${number(every)} days`),
  weeks: (every, days) => {
    if (every === 1 && days.length === 7) return 'every day'
    const on = areWorkdays(days) ? 'Monday to Friday' : joined(days.map(nameOf), 'and')
    if (every === 1) return areWorkdays(days) ? on : `every ${on}`
    const each = `every ${number(every)} weeks`
    if (days.length === 7) return `${each}, all days,`
    return areWorkdays(days) ? `${each}, ${on},` : `${each} on ${on}`
  },
  monthDay: (every, day) => `on the ${day === -1 ? 'last day' : ordinal(day)} ${ofMonths(every)}`,
  monthWeekday: (every, nth, weekday) =>
    `on the ${nth === -1 ? 'last' : (nths[nth - 1] ?? '')} ${nameOf(weekday)} ${ofMonths(every)}`,
  years: (every, day) => {
    const { month, day: of } = parts(day)
    const each = every === 1 ? 'every year' : `every ${number(every)} years`
    return `${each} on ${of} ${monthOf(month)}`
  },
}
