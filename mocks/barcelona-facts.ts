import type { District } from '#domain/city.ts'

/**
 * Facts published by the city (Open Data BCN): its 73 neighbourhoods with the people of 1 January 2025, how many
 * census sections each has, where its people live on average, and its area in square kilometres.
 */
export type NeighbourhoodFacts = {
  code: string
  name: string
  district: string
  people: number
  sections: number
  lon: number
  lat: number
  km2: number
}

export const districts: readonly District[] = [
  { code: '01', name: 'Ciutat Vella' },
  { code: '02', name: 'Eixample' },
  { code: '03', name: 'Sants-Montjuïc' },
  { code: '04', name: 'Les Corts' },
  { code: '05', name: 'Sarrià-Sant Gervasi' },
  { code: '06', name: 'Gràcia' },
  { code: '07', name: 'Horta-Guinardó' },
  { code: '08', name: 'Nou Barris' },
  { code: '09', name: 'Sant Andreu' },
  { code: '10', name: 'Sant Martí' },
]

const rows: readonly (readonly [string, string, number, number, number, number, number])[] = [
  ['01', 'el Raval', 49917, 21, 2.17, 41.379, 1.1],
  ['01', 'el Barri Gòtic', 27878, 9, 2.177, 41.381, 0.82],
  ['01', 'la Barceloneta', 14749, 11, 2.19, 41.378, 1.18],
  ['01', 'Sant Pere, Santa Caterina i la Ribera', 22767, 13, 2.183, 41.387, 1.11],
  ['02', 'el Fort Pienc', 36621, 20, 2.181, 41.397, 0.93],
  ['02', 'la Sagrada Família', 53555, 34, 2.177, 41.405, 1.04],
  ['02', "la Dreta de l'Eixample", 45667, 29, 2.168, 41.394, 2.12],
  ['02', "l'Antiga Esquerra de l'Eixample", 44021, 26, 2.155, 41.389, 1.23],
  ['02', "la Nova Esquerra de l'Eixample", 59122, 40, 2.149, 41.383, 1.34],
  ['02', 'Sant Antoni', 39223, 24, 2.159, 41.379, 0.81],
  ['03', 'el Poble-sec', 40300, 24, 2.158, 41.365, 4.59],
  ['03', 'la Marina del Prat Vermell', 2876, 1, 2.14, 41.339, 14.25],
  ['03', 'la Marina de Port', 31647, 17, 2.14, 41.36, 1.27],
  ['03', 'la Font de la Guatlla', 10860, 7, 2.145, 41.37, 0.3],
  ['03', 'Hostafrancs', 16798, 10, 2.144, 41.375, 0.41],
  ['03', 'la Bordeta', 21242, 13, 2.136, 41.369, 0.57],
  ['03', 'Sants - Badal', 25338, 16, 2.128, 41.375, 0.42],
  ['03', 'Sants', 47239, 29, 2.136, 41.377, 1.1],
  ['04', 'les Corts', 47057, 35, 2.135, 41.387, 1.41],
  ['04', 'la Maternitat i Sant Ramon', 24687, 15, 2.117, 41.381, 1.92],
  ['04', 'Pedralbes', 12649, 7, 2.11, 41.391, 2.69],
  ['05', 'Vallvidrera, el Tibidabo i les Planes', 4962, 3, 2.096, 41.419, 11.35],
  ['05', 'Sarrià', 25282, 16, 2.116, 41.403, 3.05],
  ['05', 'les Tres Torres', 16376, 11, 2.13, 41.398, 0.79],
  ['05', 'Sant Gervasi - la Bonanova', 26836, 18, 2.13, 41.41, 2.24],
  ['05', 'Sant Gervasi - Galvany', 49461, 31, 2.143, 41.397, 1.67],
  ['05', 'el Putxet i el Farró', 30756, 19, 2.144, 41.407, 0.85],
  ['06', 'Vallcarca i els Penitents', 16919, 11, 2.141, 41.416, 1.25],
  ['06', 'el Coll', 8091, 5, 2.148, 41.418, 0.35],
  ['06', 'la Salut', 14017, 10, 2.154, 41.412, 0.65],
  ['06', 'la Vila de Gràcia', 51833, 36, 2.157, 41.403, 1.32],
  ['06', "el Camp d'en Grassot i Gràcia Nova", 36743, 25, 2.165, 41.406, 0.65],
  ['07', 'el Baix Guinardó', 26536, 19, 2.168, 41.412, 0.56],
  ['07', 'Can Baró', 9672, 7, 2.162, 41.417, 0.38],
  ['07', 'el Guinardó', 39061, 25, 2.174, 41.419, 1.31],
  ['07', "la Font d'en Fargues", 9952, 7, 2.165, 41.425, 0.66],
  ['07', 'el Carmel', 33694, 22, 2.156, 41.422, 0.94],
  ['07', 'la Teixonera', 12605, 8, 2.147, 41.423, 0.34],
  ['07', 'Sant Genís dels Agudells', 7826, 5, 2.13, 41.425, 1.68],
  ['07', 'Montbau', 5343, 4, 2.138, 41.435, 2.06],
  ['07', "la Vall d'Hebron", 5990, 4, 2.148, 41.43, 0.75],
  ['07', 'la Clota', 1071, 1, 2.153, 41.429, 0.18],
  ['07', 'Horta', 31259, 21, 2.152, 41.44, 3.08],
  ['08', 'Vilapicina i la Torre Llobeta', 26547, 19, 2.174, 41.429, 0.57],
  ['08', 'Porta', 31363, 18, 2.179, 41.435, 0.84],
  ['08', 'el Turó de la Peira', 17456, 10, 2.169, 41.432, 0.35],
  ['08', 'Can Peguera', 2170, 2, 2.166, 41.435, 0.12],
  ['08', 'la Guineueta', 15656, 11, 2.169, 41.439, 0.61],
  ['08', 'Canyelles', 6817, 5, 2.163, 41.445, 0.79],
  ['08', 'les Roquetes', 17321, 10, 2.175, 41.448, 0.64],
  ['08', 'Verdun', 13511, 8, 2.176, 41.443, 0.24],
  ['08', 'la Prosperitat', 27922, 20, 2.182, 41.443, 0.59],
  ['08', 'la Trinitat Nova', 7965, 5, 2.185, 41.451, 0.58],
  ['08', 'Torre Baró', 3224, 2, 2.174, 41.455, 1.75],
  ['08', 'Ciutat Meridiana', 11351, 6, 2.175, 41.461, 0.38],
  ['08', 'Vallbona', 1452, 1, 2.184, 41.463, 0.62],
  ['09', 'la Trinitat Vella', 11160, 5, 2.193, 41.452, 0.81],
  ['09', 'Baró de Viver', 2678, 2, 2.199, 41.446, 0.23],
  ['09', 'el Bon Pastor', 15918, 7, 2.202, 41.437, 1.87],
  ['09', 'Sant Andreu', 58988, 39, 2.19, 41.437, 1.87],
  ['09', 'la Sagrera', 30965, 20, 2.19, 41.423, 0.99],
  ['09', 'el Congrés i els Indians', 15175, 9, 2.181, 41.425, 0.41],
  ['09', 'Navas', 22790, 13, 2.186, 41.418, 0.42],
  ['10', "el Camp de l'Arpa del Clot", 39804, 25, 2.182, 41.412, 0.74],
  ['10', 'el Clot', 27103, 17, 2.19, 41.41, 0.7],
  ['10', 'el Parc i la Llacuna del Poblenou', 17603, 9, 2.19, 41.399, 1.12],
  ['10', 'la Vila Olímpica del Poblenou', 9345, 5, 2.197, 41.391, 0.93],
  ['10', 'el Poblenou', 34818, 20, 2.202, 41.4, 1.57],
  ['10', 'Diagonal Mar i el Front Marítim del Poblenou', 13691, 7, 2.213, 41.405, 1.23],
  ['10', 'el Besòs i el Maresme', 30724, 13, 2.217, 41.413, 1.21],
  ['10', 'Provençals del Poblenou', 21902, 12, 2.203, 41.411, 1.09],
  ['10', 'Sant Martí de Provençals', 26976, 18, 2.198, 41.417, 0.74],
  ['10', 'la Verneda i la Pau', 31173, 21, 2.203, 41.424, 1.13],
]

export const neighbourhoods: readonly NeighbourhoodFacts[] = rows.map(
  ([district, name, people, sections, lon, lat, km2], i) => ({
    code: String(i + 1).padStart(2, '0'),
    name,
    district,
    people,
    sections,
    lon,
    lat,
    km2,
  }),
)
