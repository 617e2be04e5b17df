/** What kinds of street are called, written whole and short, in Catalan and in Spanish. */
const kinds: Record<string, readonly string[]> = {
  carrer: ['c', 'cr', 'carr', 'cl', 'calle', 'cal'],
  avinguda: ['av', 'avda', 'avd', 'avgda', 'avg', 'avenida'],
  passeig: ['pg', 'ps', 'pso', 'p', 'pº', 'paseo', 'pseig', 'pass'],
  placa: ['pl', 'plz', 'pza', 'pca', 'plaza'],
  passatge: ['ptge', 'pge', 'pje', 'psj', 'psg', 'pasaje'],
  ronda: ['rda', 'rd', 'rnda'],
  rambla: ['rbla', 'rla', 'rb'],
  travessera: ['trav', 'trv', 'travesera', 'tra'],
  travessia: ['tvia', 'travesia'],
  carretera: ['ctra', 'cta', 'crta'],
  cami: ['cno', 'camino', 'cam'],
  baixada: ['bda', 'bxda', 'bajada'],
  pujada: ['pda', 'subida'],
  placeta: ['plta', 'plazuela'],
  jardins: ['jard', 'jdns', 'jardines'],
  torrent: ['torr', 'torrente'],
  riera: ['ra'],
  moll: ['muelle'],
}

const kindOf = new Map(
  Object.entries(kinds).flatMap(([kind, short]) =>
    [kind, ...short].map((name) => [name, kind] as const),
  ),
)

/** Words that people leave out or put in as they like. */
const silent = new Set(
  'a al als d da de del dels des el els en i l la las les lo los na n sa y'.split(' '),
)

/** Words of names with their usual short forms and their Spanish ones. */
const sameWord = new Map(
  Object.entries({
    sant: 'st san',
    santa: 'sta',
    doctor: 'dr',
    doctora: 'dra',
    general: 'gral gnral',
    mossen: 'mn mossn',
    mare: 'md madre',
    deu: 'dios',
    marques: 'mqs',
    professor: 'prof',
    enginyer: 'eng ingeniero',
    nou: 'nuevo',
    nova: 'nueva',
    vell: 'viejo',
    vella: 'vieja',
  }).flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)),
)

/** Lower case, without accents; whatever is no letter and no digit parts two words. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('º', '')
    .replaceAll(/l[·.]l/g, 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

export type StreetWords = {
  /** `carrer`, `passeig` …, or null where the name begins with none. */
  kind: string | null
  words: readonly string[]
}

/** The words by which a street is known, whoever writes them. */
export function streetWords(words: readonly string[]): StreetWords {
  const [first = '', ...rest] = words
  const kind = kindOf.get(first) ?? null
  const named = told(kind === null ? words : rest)
  // "Rambla", and "plaça" as somebody begins to write it: the kind is all that there is of a name.
  return named.length === 0 ? { kind: null, words: [kind ?? first] } : { kind, words: named }
}

function told(words: readonly string[]): string[] {
  const loud = words.filter((word) => !silent.has(word))
  return loud.map((word) => sameWord.get(word) ?? word)
}
