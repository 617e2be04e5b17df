import { daysAfter, weekdayOf, type Day } from '#domain/day.ts'
import type { NewHoliday } from './holiday.ts'

type Suggested = Pick<NewHoliday, 'from' | 'until' | 'scope' | 'names' | 'closes'>
type Names = Suggested['names']

/** Easter Sunday of a year (Meeus/Jones/Butcher, Astronomical Algorithms ch. 8). */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  const [month, day] = [Math.floor(n / 31), (n % 31) + 1]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const fixed: readonly (readonly [string, Suggested['scope'], Names])[] = [
  ['01-01', 'state', { ca: 'Cap d’Any', es: 'Año Nuevo', en: 'New Year’s Day' }],
  ['01-06', 'state', { ca: 'Reis', es: 'Reyes', en: 'Epiphany' }],
  ['05-01', 'state', { ca: 'Festa del Treball', es: 'Fiesta del Trabajo', en: 'Labour Day' }],
  ['06-24', 'country', { ca: 'Sant Joan', es: 'San Juan', en: 'St John’s Day' }],
  ['08-15', 'state', { ca: 'L’Assumpció', es: 'La Asunción', en: 'Assumption Day' }],
  [
    '09-11',
    'country',
    {
      ca: 'Diada Nacional de Catalunya',
      es: 'Fiesta Nacional de Cataluña',
      en: 'National Day of Catalonia',
    },
  ],
  [
    '10-12',
    'state',
    {
      ca: 'Festa Nacional d’Espanya',
      es: 'Fiesta Nacional de España',
      en: 'National Day of Spain',
    },
  ],
  ['11-01', 'state', { ca: 'Tots Sants', es: 'Todos los Santos', en: 'All Saints’ Day' }],
  [
    '12-06',
    'state',
    { ca: 'Dia de la Constitució', es: 'Día de la Constitución', en: 'Constitution Day' },
  ],
  ['12-08', 'state', { ca: 'La Immaculada', es: 'La Inmaculada', en: 'Immaculate Conception' }],
  ['12-25', 'state', { ca: 'Nadal', es: 'Navidad', en: 'Christmas Day' }],
  ['12-26', 'country', { ca: 'Sant Esteve', es: 'San Esteban', en: 'St Stephen’s Day' }],
]

const byEaster: readonly (readonly [number, Suggested['scope'], Names])[] = [
  [-2, 'state', { ca: 'Divendres Sant', es: 'Viernes Santo', en: 'Good Friday' }],
  [1, 'country', { ca: 'Dilluns de Pasqua', es: 'Lunes de Pascua', en: 'Easter Monday' }],
]

/** Barcelona's two local days as they usually are; the city council decides them every year. */
const whitMonday = 50
const barcelona = '08019'

const one = (from: Day, scope: Suggested['scope'], names: Names): Suggested => ({
  from,
  until: daysAfter(from, 1),
  scope,
  names,
  closes: true,
})

/**
 * What a year's calendar is likely to be, to be confirmed against the order of the Generalitat (DOGC)
 * and the council's (BOPB): days that fall on a Sunday are left out, for whether and whither they
 * are moved is decided anew every year.
 */
export function suggestedHolidays(year: number, municipality: string): Suggested[] {
  const easter = easterOf(year)
  const ofState = [
    ...fixed.map(([day, scope, names]) => one(`${year}-${day}`, scope, names)),
    ...byEaster.map(([days, scope, names]) => one(daysAfter(easter, days), scope, names)),
  ]
  const local =
    municipality === barcelona
      ? [
          one(daysAfter(easter, whitMonday), 'city', {
            ca: 'Dilluns de Pasqua Granada',
            es: 'Lunes de Pascua Granada',
            en: 'Whit Monday',
          }),
          one(`${year}-09-24`, 'city', { ca: 'La Mercè', es: 'La Mercè', en: 'La Mercè' }),
        ]
      : []
  const august: Suggested = {
    from: `${year}-08-01`,
    until: `${year}-09-01`,
    scope: 'city',
    names: { ca: 'Agost, temporada baixa', es: 'Agosto, temporada baja', en: 'August, low season' },
    closes: false,
  }
  const sunday = 6
  const onWeekdays = [...ofState, ...local].filter(({ from }) => weekdayOf(from) !== sunday)
  return [...onWeekdays, august].toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
