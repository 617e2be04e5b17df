import { expect, test } from 'vitest'
import { addressBook, findStreets, isOneSlipApart } from '#domain/address-book.ts'
import { addressQueries } from '#domain/address-query.ts'

const book = addressBook([
  'Carrer de Provença',
  'Carrer de la Proveïdora',
  'Passeig de Gràcia',
  'Travessera de Gràcia',
  'Carrer Gran de Gràcia',
  'Avinguda Diagonal',
  'Gran Via de les Corts Catalanes',
  "Plaça de l'Àngel",
  'Plaça de Catalunya',
  'Rambla de Catalunya',
  'La Rambla',
  'Ronda de Sant Pere',
  'Carrer 60',
  'Carrer de Sant Pau',
  'Carrer del Doctor Trueta',
  "Carrer de l'1 d'Octubre",
  'Carrer de la Plaça',
  'Avinguda del Paral·lel',
  'Passeig de la Zona Franca',
])

function first(text: string): string {
  const ranked = addressQueries(text)
    .flatMap((query) =>
      findStreets(book, query, 3).map(({ name, cost }) => ({
        cost,
        answer: query.number === null ? name : `${name} ${query.number.text}`,
        numbered: query.number === null ? 1 : 0,
      })),
    )
    .toSorted((a, b) => a.numbered - b.numbered || a.cost - b.cost)
  return ranked[0]?.answer ?? 'nothing'
}

test.each([
  ['c. provença 200', 'Carrer de Provença 200'],
  ['C/ Provença, 200', 'Carrer de Provença 200'],
  ['carrer de provenca 200 3r 2a', 'Carrer de Provença 200'],
  ['calle Provenza nº 200', 'Carrer de Provença 200'],
  ['provença núm. 200', 'Carrer de Provença 200'],
  ['200 provença', 'Carrer de Provença 200'],
  ['pg gracia 55', 'Passeig de Gràcia 55'],
  ['Pº de Gracia 55', 'Passeig de Gràcia 55'],
  ['paseo de gracia, 55', 'Passeig de Gràcia 55'],
  ['trav. gracia 55', 'Travessera de Gràcia 55'],
  ['gran de gracia 12 bis', 'Carrer Gran de Gràcia 12bis'],
  ['avda diagonal 401', 'Avinguda Diagonal 401'],
  ['diagonal 401', 'Avinguda Diagonal 401'],
  ['gran via 585', 'Gran Via de les Corts Catalanes 585'],
  ['gran vía cortes catalanas 585', 'Gran Via de les Corts Catalanes 585'],
  ['pl angel 4', "Plaça de l'Àngel 4"],
  ['plaza de cataluña 9', 'Plaça de Catalunya 9'],
  ['rambla catalunya 20', 'Rambla de Catalunya 20'],
  ['la rambla 20', 'La Rambla 20'],
  ['rda st pere 3', 'Ronda de Sant Pere 3'],
  ['san pau 8', 'Carrer de Sant Pau 8'],
  ['dr. trueta 15b', 'Carrer del Doctor Trueta 15b'],
  ['carrer 60 12', 'Carrer 60 12'],
  ["1 d'octubre 5", "Carrer de l'1 d'Octubre 5"],
  ['c plaça 3', 'Carrer de la Plaça 3'],
  ['paralelo 62', 'Avinguda del Paral·lel 62'],
  ['parallel 62', 'Avinguda del Paral·lel 62'],
  ['paral·lel 62', 'Avinguda del Paral·lel 62'],
  ['zona franca 116', 'Passeig de la Zona Franca 116'],
])('“%s” is %s', (written, meant) => {
  expect(first(written)).toBe(meant)
})

test.each([
  ['a letter too many', 'carrer de provvença 200'],
  ['a letter too few', 'carrer de prvença 200'],
  ['another letter', 'carrer de probença 200'],
  ['two letters that changed places', 'carrer de porvença 200'],
])('%s is forgiven', (_, written) => {
  expect(first(written)).toBe('Carrer de Provença 200')
})

test('two slips in one word are another street', () => {
  expect(first('carrer de prabensa 200')).toBe('nothing')
})

const streets = (text: string) =>
  addressQueries(text).flatMap((query) => findStreets(book, query, 5).map(({ name }) => name))

test('while there is no number, the streets of which the last word is begun are told', () => {
  expect(streets('carrer prov')).toEqual(['Carrer de Provença', 'Carrer de la Proveïdora'])
  expect(streets('gràcia')).toEqual([
    'Passeig de Gràcia',
    'Travessera de Gràcia',
    'Carrer Gran de Gràcia',
  ])
})

test('another kind of street of that name is offered after the one asked for', () => {
  const [query] = addressQueries('pl catalunya 1')
  expect(query === undefined ? [] : findStreets(book, query, 5).map(({ name }) => name)).toEqual([
    'Plaça de Catalunya',
    'Rambla de Catalunya',
  ])
})

test.each(['', ' ', ',', '12', '€', '🏠'])('“%s” is no address and breaks nothing', (text) => {
  expect(first(text)).toBe('nothing')
})

test.each([
  ['casa', 'casas', true],
  ['casa', 'cosa', true],
  ['casa', 'csaa', true],
  ['casa', 'cas', true],
  ['casa', 'casa', true],
  ['casa', 'cosas', false],
  ['casa', 'acsas', false],
  ['casa', 'ca', false],
])('%s and %s are a slip apart at most: %s', (a, b, expected) => {
  expect(isOneSlipApart(a, b)).toBe(expected)
  expect(isOneSlipApart(b, a)).toBe(expected)
})
