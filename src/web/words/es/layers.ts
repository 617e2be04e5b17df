import type { layers as ca } from '../ca/layers.ts'

export const layers: typeof ca = {
  title: 'Capas y leyenda',
  over: 'Qué se ve',
  districts: 'Distritos',
  neighbourhoods: 'Barrios',
  spaces: 'Espacios',
  facilities: 'Equipamientos',
  density: 'Densidad',
  facilitiesFailed: 'Los equipamientos no se han podido cargar.',
  again: 'Vuelve a intentarlo',
  perHectare: 'Personas por hectárea, por sección',
  under: 'menos de {{to}}',
  between: '{{from}}–{{to}}',
  orMore: '{{from}} o más',
  signs: 'Qué significa',
  islands: 'Superislas: el color solo las distingue',
  outlines: 'Límite de superisla',
  unassigned: 'Sin superisla',
  streetsFailed: 'El mapa de calles no se ha podido cargar',
}
