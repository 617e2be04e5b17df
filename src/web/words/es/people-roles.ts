import type { roles as ca } from '../ca/people-roles.ts'

export const roles: typeof ca = {
  professional: {
    name: 'Profesional de los cuidados',
    does: 'Atiende a la gente de su superisla y mantiene su espacio: horarios, salas y contacto.',
  },
  communications: {
    name: 'Comunicación',
    does: 'Mira el territorio y la cobertura de toda la ciudad.',
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
    does: 'Gestiona el equipo, los permisos, la ciudad y la configuración.',
  },
}
