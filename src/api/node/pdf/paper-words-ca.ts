import type { PaperWords } from './paper-words.ts'

export const paperWordsCa: PaperWords = {
  locale: 'ca',
  number: (ref) => `Núm. ${ref}`,
  page: (page, of) => `Pàgina ${page} de ${of}`,
  phone: 'Tel.',
  upTo: (kg) => `fins a ${kg} kg`,
  until: (day) => `fins al ${day}`,
  agreement: {
    title: 'Document de préstec',
    who: 'Qui s’ho emporta',
    elsewhere: '(nom complet a la pantalla)',
    where: 'On es torna',
    due: 'S’ha de tornar el',
    firstDue: 'El primer venciment és el',
    items: 'Què s’emporta',
    deposit: (sum) => `Fiança: ${sum}. Et tornem els diners quan ho tornis tot.`,
    duties: 'A què et compromets',
    toDo: [
      'Fer-ho servir bé i tornar-ho net, complet i a temps.',
      'Respectar el pes màxim i les instruccions d’ús.',
      'No deixar-ho a ningú més ni fer-hi canvis.',
      'Avisar-nos si s’espatlla, es perd o ja no cal.',
    ],
    data: 'Les teves dades',
    kept: (days) =>
      `Guardem el teu nom i contacte només per gestionar aquest préstec. Els veu només l’equip del servei. S’esborren ${
        days === 0 ? 'tan bon punt ho tornes tot' : `${days} dies després que ho tornis tot`
      }, o abans si ho demanes. A l’espai pots veure’ls, corregir-los o demanar-ne una còpia.`,
    signature: 'Signatura',
  },
  receipt: {
    title: 'Rebut de devolució',
    lentOn: (day) => `Préstec del ${day}`,
    where: 'On s’havia deixat',
    all: 'Tot tornat',
    some: (count) =>
      count === 1 ? 'Encara falta tornar una cosa' : `Encara falta tornar ${count} coses`,
    back: 'Què s’ha tornat',
    out: 'Què falta tornar',
    on: (day) => `el ${day}`,
    missing: (what) => `No ha tornat: ${what}`,
    depositBack: (sum, day) => `Fiança de ${sum}: tornada el ${day}.`,
    depositOpen: (sum) => `Fiança de ${sum}: encara no s’ha tornat.`,
    thanks: 'Gràcies per cuidar-ho i tornar-ho: ara ho podrà fer servir algú altre.',
    forTheSpace: 'Per l’espai',
  },
  attendance: {
    title: 'Full d’assistència',
    led: 'Ho porta',
    who: 'Nom',
    companions: 'Acomp.',
    signs: 'Signatura',
    initials: 'Només s’hi posen inicials, també a les línies en blanc.',
    erased: '(dades esborrades)',
    registered: (people) => (people === 1 ? '1 persona inscrita' : `${people} persones inscrites`),
    afterwards: 'Hi ha noms de persones: quan ho hagis passat a la pantalla, destrueix el full.',
  },
}
