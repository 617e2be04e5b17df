import type { Condition, ItemState } from './item.ts'

export type CsvLanguage = 'ca' | 'es' | 'en'

type Words = {
  columns: readonly [
    tag: string,
    type: string,
    maker: string,
    model: string,
    state: string,
    condition: string,
    space: string,
    home: string,
    place: string,
    due: string,
    inspection: string,
    recalled: string,
  ]
  yes: string
  file: string
  states: Record<ItemState, string>
  conditions: Record<Condition, string>
}

/** What stands in the table for spreadsheets: it is made here and not on the screen. */
export const csvWords: Record<CsvLanguage, Words> = {
  ca: {
    columns: [
      'Etiqueta',
      'Tipus',
      'Marca',
      'Model',
      'Situació',
      'Estat',
      'On és',
      'Espai propi',
      'Lloc',
      'Retorn previst',
      'Pròxima revisió',
      'Model retirat',
    ],
    yes: 'sí',
    file: 'banc-de-recursos',
    states: {
      intake: 'Alta pendent',
      available: 'Disponible',
      held: 'Preparat',
      'on-loan': 'En préstec',
      'to-clean': 'Pendent de neteja',
      'to-inspect': 'Pendent de revisió',
      'in-repair': 'En reparació',
      quarantined: 'En quarantena',
      'in-transit': 'En trànsit',
      missing: 'No localitzat',
      retired: 'De baixa',
    },
    conditions: { new: 'Nou', good: 'Bo', fair: 'Acceptable', worn: 'Deteriorat' },
  },
  es: {
    columns: [
      'Etiqueta',
      'Tipo',
      'Marca',
      'Modelo',
      'Situación',
      'Estado',
      'Dónde está',
      'Espacio propio',
      'Lugar',
      'Devolución prevista',
      'Próxima revisión',
      'Modelo retirado',
    ],
    yes: 'sí',
    file: 'banco-de-recursos',
    states: {
      intake: 'Alta pendiente',
      available: 'Disponible',
      held: 'Preparado',
      'on-loan': 'En préstamo',
      'to-clean': 'Pendiente de limpieza',
      'to-inspect': 'Pendiente de revisión',
      'in-repair': 'En reparación',
      quarantined: 'En cuarentena',
      'in-transit': 'En tránsito',
      missing: 'No localizado',
      retired: 'De baja',
    },
    conditions: { new: 'Nuevo', good: 'Bueno', fair: 'Aceptable', worn: 'Deteriorado' },
  },
  en: {
    columns: [
      'Tag',
      'Type',
      'Maker',
      'Model',
      'State',
      'Condition',
      'Where it is',
      'Home',
      'Place',
      'Due back',
      'Next inspection',
      'Recalled',
    ],
    yes: 'yes',
    file: 'resource-bank',
    states: {
      intake: 'Not yet in service',
      available: 'Available',
      held: 'Set aside',
      'on-loan': 'On loan',
      'to-clean': 'To be cleaned',
      'to-inspect': 'To be inspected',
      'in-repair': 'Under repair',
      quarantined: 'Quarantined',
      'in-transit': 'On its way',
      missing: 'Missing',
      retired: 'Retired',
    },
    conditions: { new: 'New', good: 'Good', fair: 'Fair', worn: 'Worn' },
  },
}
