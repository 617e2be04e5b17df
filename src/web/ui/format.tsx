import { createContext, use, useMemo, type ReactNode } from 'react'

/** BCP 47 locale and IANA time zone in which this desk writes figures and dates. */
type Place = { locale: string; timeZone: string }

const PlaceContext = createContext<Place>({ locale: 'ca-ES', timeZone: 'Europe/Madrid' })

export function FormatProvider({ locale, timeZone, children }: Place & { children: ReactNode }) {
  const place = useMemo(() => ({ locale, timeZone }), [locale, timeZone])
  return <PlaceContext value={place}>{children}</PlaceContext>
}

/** Figures and dates as the reader's language writes them. */
export function useFormat() {
  const { locale, timeZone } = use(PlaceContext)
  return formatsOf(locale, timeZone)
}

const known = new Map<string, ReturnType<typeof formats>>()

/** Made once for each place: a table asks in every row, and making them takes a millisecond. */
function formatsOf(locale: string, timeZone: string) {
  const place = `${locale} ${timeZone}`
  const found = known.get(place) ?? formats(locale, timeZone)
  known.set(place, found)
  return found
}

function formats(locale: string, timeZone: string) {
  // Spanish and Catalan leave four-digit numbers ungrouped by default; in a column that reads worse.
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: 'always' })
  const decimal = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const signedShare = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const weekday = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const longDay = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  })
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    locale,
    timeZone,
    number: (value: number) => whole.format(value),
    /** Two decimals. */
    decimal: (value: number) => decimal.format(value),
    /** 0.5 is 50 %. */
    percent: (value: number) => share.format(value),
    signedPercent: (value: number) => signedShare.format(value),
    metres: (value: number) =>
      value < 1000
        ? `${whole.format(Math.round(value / 10) * 10)} m`
        : `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value / 1000)} km`,
    /** Cents of a euro. */
    euros: (cents: number) => euros.format(cents / 100),
    /** A calendar day, `2026-11-23`. */
    day: (value: string) => day.format(new Date(`${value}T00:00:00Z`)),
    /** A calendar day with the day of its week. */
    weekday: (value: string) => weekday.format(new Date(`${value}T00:00:00Z`)),
    shortDay: (value: string) => shortDay.format(new Date(`${value}T00:00:00Z`)),
    /** From one calendar day to another, without saying a month or year twice. */
    shortDays: (from: string, until: string) =>
      shortDay.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${until}T00:00:00Z`)),
    /** An instant, as the day it falls on here. */
    longDay: (value: Date) => longDay.format(value),
    moment: (value: string) => moment.format(new Date(value)),
    ago: (value: string, now: Date) => ago(relative, new Date(value), now),
  }
}

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

function ago(relative: Intl.RelativeTimeFormat, at: Date, now: Date): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  for (const [unit, length] of steps)
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit)
  return relative.format(Math.round(seconds / 60), 'minute')
}
