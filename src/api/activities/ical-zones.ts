/** Zones as Windows names them (Unicode CLDR, windowsZones), as far as calendars here are likely to say them. */
const windows: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Madrid',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kiev',
  'GTB Standard Time': 'Europe/Bucharest',
  'Morocco Standard Time': 'Africa/Casablanca',
  'Eastern Standard Time': 'America/New_York',
  UTC: 'UTC',
}

/** The zone that a calendar names, by its IANA name; null where it is none that is known, and the city's is meant. */
export function zoneOf(named: string | null | undefined): string | null {
  const name = (named ?? '').replaceAll('"', '').trim()
  if (name === '') return null
  const known = windows[name] ?? name
  try {
    return new Intl.DateTimeFormat('en', { timeZone: known }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
