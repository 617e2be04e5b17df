import type { roles as ca } from '../ca/people-roles.ts'

export const roles: typeof ca = {
  professional: {
    name: 'Profesional de los cuidados',
    does: 'Atiende a las personas, presta material y organiza actividades en el espacio de su superisla.',
  },
  communications: {
    name: 'Comunicación',
    does: 'Revisa, traduce y publica los avisos para toda la ciudad.',
  },
  planner: {
    name: 'Planificación urbana',
    does: 'Dibuja y compara las superislas y revisa la cobertura.',
  },
  coordinator: {
    name: 'Coordinación',
    does: 'Coordina los espacios de un distrito y cubre ausencias.',
  },
  administrator: {
    name: 'Administración',
    does: 'Gestiona el equipo, los permisos, la configuración y el registro.',
  },
}
