import { expect, test } from 'vitest'
import type { Recurrence } from '#domain/activities/recurrence.ts'
import { monthlyChoices } from '#web/activities/form-recurrence.ts'
import { recurrenceWords } from '#web/activities/recurrence-words.ts'

type Case = {
  start: string
  pattern: Recurrence['pattern'] | null
  ending?: Recurrence['ending']
  sessions?: number
  ca: string
  es: string
  en: string
}

const ten: Recurrence['ending'] = { ends: 'after', sessions: 10 }

const cases: Case[] = [
  {
    start: '2027-01-12T18:00',
    pattern: { by: 'week', every: 1, weekdays: [1] },
    ending: { ends: 'on', day: '2027-06-29' },
    sessions: 24,
    ca: 'Cada dimarts a les 18.00 fins al 29 de juny de 2027, 24 sessions',
    es: 'Cada martes a las 18:00 hasta el 29 de junio de 2027, 24 sesiones',
    en: 'Every Tuesday at 18:00 until 29 June 2027, 24 sessions',
  },
  {
    start: '2027-01-21T18:30',
    pattern: { by: 'month-weekday', every: 1, nth: 3, weekday: 3 },
    ca: 'El tercer dijous de cada mes a les 18.30, 10 sessions',
    es: 'El tercer jueves de cada mes a las 18:30, 10 sesiones',
    en: 'On the third Thursday of every month at 18:30, 10 sessions',
  },
  {
    start: '2027-01-28T01:00',
    pattern: { by: 'month-weekday', every: 2, nth: -1, weekday: 3 },
    ca: 'L’últim dijous del mes, cada dos mesos, a la 1.00, 10 sessions',
    es: 'El último jueves del mes, cada dos meses, a la 1:00, 10 sesiones',
    en: 'On the last Thursday of the month, every two months, at 1:00, 10 sessions',
  },
  {
    start: '2027-01-18T09:05',
    pattern: { by: 'month-day', every: 1, day: 18 },
    ca: 'El dia 18 de cada mes a les 9.05, 10 sessions',
    es: 'El día 18 de cada mes a las 9:05, 10 sesiones',
    en: 'On the 18th of every month at 9:05, 10 sessions',
  },
  {
    start: '2027-01-11T10:00',
    pattern: { by: 'month-day', every: 3, day: 11 },
    ca: 'El dia 11, cada tres mesos, a les 10.00, 10 sessions',
    es: 'El día 11, cada tres meses, a las 10:00, 10 sesiones',
    en: 'On the 11th of the month, every three months, at 10:00, 10 sessions',
  },
  {
    start: '2027-01-31T10:00',
    pattern: { by: 'month-day', every: 1, day: -1 },
    ca: 'L’últim dia de cada mes a les 10.00, 10 sessions',
    es: 'El último día de cada mes a las 10:00, 10 sesiones',
    en: 'On the last day of every month at 10:00, 10 sessions',
  },
  {
    start: '2027-04-01T10:00',
    pattern: { by: 'day', every: 1 },
    ending: { ends: 'on', day: '2027-04-11' },
    ca: 'Cada dia a les 10.00 fins a l’11 d’abril de 2027',
    es: 'Cada día a las 10:00 hasta el 11 de abril de 2027',
    en: 'Every day at 10:00 until 11 April 2027',
  },
  {
    start: '2027-04-01T10:00',
    pattern: { by: 'day', every: 2 },
    sessions: 1,
    ca: 'Cada dos dies a les 10.00, 1 sessió',
    es: 'Cada dos días a las 10:00, 1 sesión',
    en: 'Every two days at 10:00, 1 session',
  },
  {
    start: '2027-01-11T17:00',
    pattern: { by: 'week', every: 2, weekdays: [0, 2] },
    ca: 'Cada dues setmanes, dilluns i dimecres, a les 17.00, 10 sessions',
    es: 'Cada dos semanas, lunes y miércoles, a las 17:00, 10 sesiones',
    en: 'Every two weeks on Monday and Wednesday at 17:00, 10 sessions',
  },
  {
    start: '2027-01-11T17:00',
    pattern: { by: 'week', every: 1, weekdays: [0, 1, 2, 3, 4] },
    ca: 'De dilluns a divendres a les 17.00, 10 sessions',
    es: 'De lunes a viernes a las 17:00, 10 sesiones',
    en: 'Monday to Friday at 17:00, 10 sessions',
  },
  {
    start: '2027-01-11T17:00',
    pattern: { by: 'week', every: 1, weekdays: [0, 2, 4] },
    ca: 'Cada dilluns, dimecres i divendres a les 17.00, 10 sessions',
    es: 'Cada lunes, miércoles y viernes a las 17:00, 10 sesiones',
    en: 'Every Monday, Wednesday and Friday at 17:00, 10 sessions',
  },
  {
    start: '2027-09-11T12:00',
    pattern: { by: 'year', every: 1 },
    ca: 'Cada any, l’11 de setembre, a les 12.00, 10 sessions',
    es: 'Cada año, el 11 de septiembre, a las 12:00, 10 sesiones',
    en: 'Every year on 11 September at 12:00, 10 sessions',
  },
  {
    start: '2027-08-02T12:00',
    pattern: { by: 'year', every: 2 },
    ca: 'Cada dos anys, el 2 d’agost, a les 12.00, 10 sessions',
    es: 'Cada dos años, el 2 de agosto, a las 12:00, 10 sesiones',
    en: 'Every two years on 2 August at 12:00, 10 sessions',
  },
  {
    start: '2027-03-29T13:15',
    pattern: null,
    ca: 'Dilluns 29 de març de 2027 a les 13.15',
    es: 'Lunes 29 de marzo de 2027 a las 13:15',
    en: 'Monday 29 March 2027 at 13:15',
  },
]

for (const { start, pattern, ending = ten, sessions = null, ...said } of cases)
  test(`the sentence on a recurrence is right in three languages: ${said.en}`, () => {
    const recurrence = pattern === null ? null : { pattern, ending }
    const of = { start, recurrence, sessions }
    expect({
      ca: recurrenceWords('ca', of),
      es: recurrenceWords('es', of),
      en: recurrenceWords('en', of),
    }).toEqual(said)
  })

test('a month is offered by the last day or the last weekday only where the first day is one', () => {
  expect(monthlyChoices('2027-01-13')).toEqual(['weekday', 'day'])
  expect(monthlyChoices('2027-01-28')).toEqual(['weekday', 'last-weekday', 'day'])
  expect(monthlyChoices('2027-01-31')).toEqual(['weekday', 'last-weekday', 'day', 'last-day'])
})
