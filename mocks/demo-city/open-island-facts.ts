/**
 * The super islands that Barcelona has opened, by name and neighbourhood: facts that the city
 * publishes. Their outlines here, and the addresses and telephones of their spaces, are invented.
 */
export type OpenIsland = {
  name: string
  neighbourhood: string
  /** About how many people; a neighbourhood of not many more belongs to it whole. */
  people: number
  address: string
  /** Works in a second building on other days. */
  second?: { name: string; address: string }
}

export const openIslands: readonly OpenIsland[] = [
  {
    name: 'Vilapicina i la Torre Llobeta',
    neighbourhood: '44',
    people: 19_000,
    address: 'Plaça de les Tres Moreres, 2',
  },
  {
    name: 'el Congrés i els Indians',
    neighbourhood: '62',
    people: 17_000,
    address: 'Carrer del Pou de la Palmera, 14',
  },
  {
    name: 'Provençals del Poblenou',
    neighbourhood: '71',
    people: 18_500,
    address: 'Passatge de la Filosa, 7',
  },
  {
    name: 'la Marina',
    neighbourhood: '13',
    people: 17_500,
    address: 'Carrer de les Salines Velles, 31',
    second: { name: 'Espai la Marina – Can Farigola', address: 'Plaça de Can Farigola, 1' },
  },
  {
    name: 'la Maternitat i Sant Ramon',
    neighbourhood: '20',
    people: 16_500,
    address: 'Carrer del Bressol, 9',
  },
  {
    name: 'Sant Gervasi de Cassoles',
    neighbourhood: '25',
    people: 18_000,
    address: 'Carrer de la Font del Llorer, 22',
  },
  {
    name: 'la Vila de Gràcia',
    neighbourhood: '31',
    people: 20_500,
    address: 'Plaça de les Dues Campanes, 5',
  },
  {
    name: 'el Carmel',
    neighbourhood: '37',
    people: 19_500,
    address: 'Carrer de les Escales Llargues, 48',
    second: { name: 'Espai el Carmel – la Figuera', address: 'Passatge de la Figuera Alta, 3' },
  },
  {
    name: 'la Trinitat Vella',
    neighbourhood: '57',
    people: 11_000,
    address: 'Carrer del Molí del Rec, 16',
  },
  {
    name: 'el Gòtic',
    neighbourhood: '02',
    people: 17_500,
    address: 'Carrer dels Cistellers Vells, 11',
  },
  {
    name: 'Badal',
    neighbourhood: '17',
    people: 17_000,
    address: 'Carrer de la Bòbila Roja, 27',
  },
  {
    name: "la Dreta de l'Eixample",
    neighbourhood: '07',
    people: 18_500,
    address: 'Passatge del Pati de les Acàcies, 4',
  },
  {
    name: "el Clot – el Camp de l'Arpa",
    neighbourhood: '64',
    people: 19_500,
    address: "Carrer de l'Alzina Sola, 63",
  },
  {
    name: 'la Prosperitat',
    neighbourhood: '52',
    people: 17_500,
    address: 'Plaça de la Bugadera, 1',
  },
  {
    name: 'el Maresme',
    neighbourhood: '70',
    people: 16_000,
    address: 'Carrer de la Barca Varada, 35',
  },
  {
    name: "el Casc Antic d'Horta",
    neighbourhood: '43',
    people: 18_000,
    address: 'Carrer del Safareig Gran, 8',
  },
]
