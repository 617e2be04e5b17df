import type { Language } from '#domain/session.ts'

type Words = {
  title: string
  /** Above the telephone of the space. */
  found: string
  test: { title: string; howTo: readonly string[] }
}

export const labelWords: Record<Language, Words> = {
  ca: {
    title: 'Etiquetes',
    found: 'Si ho trobes, truca:',
    test: {
      title: 'Prova d’impressió',
      howTo: [
        'Imprimeix aquest full al 100 %, sense ajustar-lo a la pàgina.',
        'Els regles compten mil·límetres des de la vora del paper. Si amb un regle de debò una creu no és a 20 mm de la vora, corregeix el desplaçament.',
        'D’una creu a l’altra hi ha d’haver 170 mm d’ample i 257 mm d’alt. Si no, corregeix l’escala.',
        'Posa aquest full damunt d’un full d’etiquetes, a contrallum: les caixes han de coincidir.',
      ],
    },
  },
  es: {
    title: 'Etiquetas',
    found: 'Si lo encuentras, llama:',
    test: {
      title: 'Prueba de impresión',
      howTo: [
        'Imprime esta hoja al 100 %, sin ajustarla a la página.',
        'Las reglas cuentan milímetros desde el borde del papel. Si con una regla de verdad una cruz no está a 20 mm del borde, corrige el desplazamiento.',
        'De una cruz a otra tiene que haber 170 mm de ancho y 257 mm de alto. Si no, corrige la escala.',
        'Pon esta hoja sobre una hoja de etiquetas, a contraluz: las casillas tienen que coincidir.',
      ],
    },
  },
  en: {
    title: 'Labels',
    found: 'If found, call:',
    test: {
      title: 'Print test',
      howTo: [
        'Print this page at 100 %, without fitting it to the page.',
        'The rulers count millimetres from the edge of the paper. If with a real ruler a cross is not 20 mm from the edge, correct the offset.',
        'From one cross to the other there must be 170 mm across and 257 mm down. If not, correct the scale.',
        'Hold this page over a sheet of labels against the light: the boxes must meet.',
      ],
    },
  },
}
