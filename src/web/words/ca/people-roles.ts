export const roles = {
  professional: {
    name: 'Professional de les cures',
    does: 'Atén la gent de la seva superilla i en manté l’espai: horaris, sales i contacte.',
  },
  communications: {
    name: 'Comunicació',
    does: 'Mira el territori i la cobertura de tota la ciutat.',
  },
  planner: {
    name: 'Planificació urbana',
    does: 'Dibuixa i compara les superilles i revisa la cobertura.',
  },
  coordinator: {
    name: 'Coordinació',
    does: 'Coordina els espais d’un districte i cobreix absències.',
  },
  administrator: {
    name: 'Administració',
    does: 'Gestiona l’equip, els permisos, la ciutat i la configuració.',
  },
}
