export const roles = {
  professional: {
    name: 'Professional de les cures',
    does: 'Atén les persones, deixa material i organitza activitats a l’espai de la seva superilla.',
  },
  communications: {
    name: 'Comunicació',
    does: 'Revisa, tradueix i publica els avisos per a tota la ciutat.',
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
    does: 'Gestiona l’equip, els permisos, la configuració i el registre.',
  },
}
