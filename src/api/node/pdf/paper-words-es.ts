import type { PaperWords } from './paper-words.ts'

export const paperWordsEs: PaperWords = {
  locale: 'es',
  number: (ref) => `Núm. ${ref}`,
  page: (page, of) => `Página ${page} de ${of}`,
  phone: 'Tel.',
  upTo: (kg) => `hasta ${kg} kg`,
  until: (day) => `hasta el ${day}`,
  agreement: {
    title: 'Documento de préstamo',
    who: 'Quién se lo lleva',
    elsewhere: '(nombre completo en la pantalla)',
    where: 'Dónde se devuelve',
    due: 'Hay que devolverlo el',
    firstDue: 'El primer vencimiento es el',
    items: 'Qué se lleva',
    deposit: (sum) => `Fianza: ${sum}. Te devolvemos el dinero cuando lo devuelvas todo.`,
    duties: 'A qué te comprometes',
    toDo: [
      'Usarlo bien y devolverlo limpio, completo y a tiempo.',
      'Respetar el peso máximo y las instrucciones de uso.',
      'No prestarlo a nadie más ni hacerle cambios.',
      'Avisarnos si se estropea, se pierde o ya no hace falta.',
    ],
    data: 'Tus datos',
    kept: (days) =>
      `Guardamos tu nombre y contacto solo para gestionar este préstamo. Los ve solo el equipo del servicio. Se borran ${
        days === 0 ? 'en cuanto lo devuelves todo' : `${days} días después de que lo devuelvas todo`
      }, o antes si lo pides. En el espacio puedes verlos, corregirlos o pedir una copia.`,
    signature: 'Firma',
  },
  receipt: {
    title: 'Recibo de devolución',
    lentOn: (day) => `Préstamo del ${day}`,
    where: 'Dónde se había prestado',
    all: 'Todo devuelto',
    some: (count) =>
      count === 1 ? 'Todavía falta devolver una cosa' : `Todavía falta devolver ${count} cosas`,
    back: 'Qué se ha devuelto',
    out: 'Qué falta devolver',
    on: (day) => `el ${day}`,
    missing: (what) => `No ha vuelto: ${what}`,
    depositBack: (sum, day) => `Fianza de ${sum}: devuelta el ${day}.`,
    depositOpen: (sum) => `Fianza de ${sum}: todavía no se ha devuelto.`,
    thanks: 'Gracias por cuidarlo y devolverlo: ahora podrá usarlo otra persona.',
    forTheSpace: 'Por el espacio',
  },
  attendance: {
    title: 'Hoja de asistencia',
    led: 'Lo lleva',
    who: 'Nombre',
    companions: 'Acomp.',
    signs: 'Firma',
    initials: 'Solo se ponen iniciales, también en las líneas en blanco.',
    erased: '(datos borrados)',
    registered: (people) => (people === 1 ? '1 persona inscrita' : `${people} personas inscritas`),
    afterwards: 'Hay nombres de personas: cuando lo hayas pasado a la pantalla, destruye la hoja.',
  },
}
