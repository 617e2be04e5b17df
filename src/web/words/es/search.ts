import type { search as ca } from '../ca/search.ts'

export const search: typeof ca = {
  title: 'Busca en todo el mostrador',
  groups: {
    island: 'Superislas',
    space: 'Espacios',
    activity: 'Actividades',
    neighbourhood: 'Barrios',
    plan: 'Planes',
    item: 'Banco de recursos',
    staff: 'Equipo',
    address: 'Direcciones',
    pages: 'Páginas',
    actions: 'Acciones',
  },
  hints: {
    island: 'Superisla {{number}}',
    shortcuts: 'Qué hace cada tecla',
    signOut: 'Cierra la sesión',
  },
  schemes: {
    light: 'Aspecto claro',
    dark: 'Aspecto oscuro',
    auto: 'Aspecto como el del sistema',
  },
  count_one: '{{count, number}} resultado',
  count_other: '{{count, number}} resultados',
  nothing: 'No se ha encontrado nada para «{{typed}}»',
  nothingText: 'Prueba con menos letras, o con el nombre del barrio, del espacio o de la persona.',
  failed: 'Ahora no se puede buscar en el mostrador. Las páginas y las acciones sí funcionan.',
  keys: { move: 'para moverte', open: 'para abrir', close: 'para cerrar' },
}
