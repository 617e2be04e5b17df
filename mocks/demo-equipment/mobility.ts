import {
  brakes,
  complete,
  names,
  policy,
  weightLimit,
  wear,
  type DemoType,
} from './demo-catalogue.ts'

const footrests = ['Reposapeus esquerre', 'Reposapeus dret']

/** Chairs, crutches and frames: what is asked for most. */
export const mobility: readonly DemoType[] = [
  {
    names: names('Cadira de rodes', 'Silla de ruedas', 'Wheelchair'),
    iso9999: '12 22 03',
    policy: policy({
      loanDays: 21,
      lendPrompts: [weightLimit, brakes],
      returnPrompts: [complete, wear],
    }),
    items: 255,
    loansPerYear: 4.6,
    serials: true,
    models: [
      {
        maker: 'Vallmora',
        name: 'Ronda 2',
        maxUserKg: 125,
        accessories: [...footrests, 'Coixí'],
        share: 5,
      },
      {
        maker: 'Vallmora',
        name: 'Ronda 2 ampla',
        maxUserKg: 160,
        accessories: [...footrests, 'Coixí'],
        share: 2,
      },
      {
        maker: 'Tramvia',
        name: 'Lleugera 400',
        maxUserKg: 110,
        accessories: [...footrests],
        share: 3,
      },
      {
        maker: 'Nord Mobilitat',
        name: 'N1 infantil',
        maxUserKg: 60,
        accessories: [...footrests, 'Cinturó'],
        share: 1,
      },
    ],
  },
  {
    names: names('Cadira de trànsit', 'Silla de tránsito', 'Transit wheelchair'),
    iso9999: '12 22 18',
    policy: policy({
      loanDays: 14,
      longestDays: 60,
      lendPrompts: [weightLimit, brakes],
      returnPrompts: [complete, wear],
    }),
    items: 200,
    loansPerYear: 5.6,
    serials: true,
    models: [
      {
        maker: 'Tramvia',
        name: 'Passeig',
        maxUserKg: 115,
        accessories: [...footrests],
        share: 4,
      },
      {
        maker: 'Vallmora',
        name: 'Plaça plegable',
        maxUserKg: 100,
        accessories: [...footrests, 'Bossa'],
        share: 3,
      },
      {
        maker: 'Nord Mobilitat',
        name: 'N3 de viatge',
        maxUserKg: 100,
        accessories: ['Bossa'],
        share: 2,
      },
    ],
  },
  {
    names: names('Crosses de colze', 'Muletas de codo', 'Elbow crutches'),
    iso9999: '12 03 06',
    policy: policy({
      loanDays: 21,
      longestDays: 60,
      renewals: 1,
      turnaroundDays: 0,
      cleans: false,
      lendPrompts: [weightLimit],
      returnPrompts: [wear],
    }),
    items: 330,
    loansPerYear: 4.8,
    models: [
      { maker: 'Garbí', name: 'Crossa regulable, parell', maxUserKg: 130, share: 6 },
      { maker: 'Garbí', name: 'Crossa tova, parell', maxUserKg: 140, share: 3 },
      { maker: '', name: 'Crossa infantil, parell', maxUserKg: 70, share: 1 },
    ],
  },
  {
    names: names('Caminador', 'Andador', 'Walking frame'),
    iso9999: '12 06 03',
    policy: policy({ loanDays: 21, lendPrompts: [weightLimit], returnPrompts: [wear] }),
    items: 175,
    loansPerYear: 4.2,
    models: [
      { maker: 'Garbí', name: 'Plegable', maxUserKg: 130, share: 4 },
      { maker: 'Nord Mobilitat', name: 'N5 amb dues rodes', maxUserKg: 120, share: 3 },
    ],
  },
  {
    names: names('Caminador amb rodes', 'Andador con ruedas', 'Rollator'),
    iso9999: '12 06 06',
    policy: policy({
      loanDays: 21,
      lendPrompts: [weightLimit, brakes],
      returnPrompts: [complete, wear],
    }),
    items: 130,
    loansPerYear: 4.4,
    models: [
      {
        maker: 'Tramvia',
        name: 'Rambla',
        maxUserKg: 130,
        accessories: ['Cistella', 'Seient'],
        share: 4,
      },
      {
        maker: 'Vallmora',
        name: 'Rambla estret',
        maxUserKg: 110,
        accessories: ['Cistella'],
        share: 2,
      },
      { maker: 'Garbí', name: 'Tres rodes', maxUserKg: 120, accessories: ['Bossa'], share: 2 },
    ],
  },
]
