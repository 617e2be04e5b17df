/** Beginnings and ends of street names as old Catalan towns have them; the streets are invented. */
const beginnings = [
  'de la Font',
  'del Pou',
  'del Molí',
  'de la Bassa',
  'de l’Hort',
  'del Pati',
  'de la Torre',
  'del Rec',
  'de la Riba',
  'del Portal',
  'de la Vinya',
  'de l’Era',
  'del Forn',
  'de la Sínia',
  'del Safareig',
  'de la Pallissa',
  'del Colomar',
  'de la Bòbila',
]

const ends = [
  'dels Boters',
  'del Romaní',
  'de l’Avellaner',
  'dels Cistellers',
  'de les Campanes',
  'de les Tórtores',
  'dels Traginers',
  'de la Palmera',
  'del Fuster',
  'de les Moreres',
  'del Sabater',
  'de la Teixidora',
  'dels Ametllers',
  'de l’Abella',
  'del Calderer',
  'de la Lluna',
  'dels Gorgs',
  'de les Oliveres',
  'del Vidrier',
  'de la Filosa',
  'dels Peixos',
  'de la Puput',
  'del Llorer',
  'de l’Escaler',
]

const rareKinds = ['Passatge', 'Passeig', 'Avinguda', 'Ronda', 'Travessia']

/** Names for so many streets, no two alike and none of those taken. */
export function streetNames(
  count: number,
  { taken, chance }: { taken: ReadonlySet<string>; chance: () => number },
): string[] {
  const free = ends
    .flatMap((end) => beginnings.map((beginning) => `${beginning} ${end}`))
    .map((words) => ({ words, at: chance() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ words }) => {
      const kind = chance() < 0.86 ? undefined : rareKinds[Math.floor(chance() * rareKinds.length)]
      return `${kind ?? 'Carrer'} ${words}`
    })
    .filter((name) => !taken.has(name))
  if (free.length < count) throw new Error('the demo city has more streets than names')
  return free.slice(0, count)
}
