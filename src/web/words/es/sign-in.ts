import type { signIn as ca } from '../ca/sign-in.ts'

export const signIn: typeof ca = {
  title: 'Buenos días. ¿Quién eres hoy?',
  lead: 'Esto es una demo: la ciudad, las personas y las cifras son inventadas. Elige un papel y míralo todo; nadie más lo ve.',
  leadOwnCity:
    'Esto es una demo: las personas que aparecen en ella son inventadas. Elige un papel y míralo todo; nadie más lo ve.',
  again: 'Tienes que volver a entrar',
  againLead:
    'La sesión ha terminado. Lo que tenías en la pantalla sigue ahí: entra y continúa donde estabas.',
  enterAs: 'Entra como {{role}}',
  noWay: 'Todavía no se puede entrar',
  noWayText:
    'Este mostrador no tiene configurada ninguna manera de entrar. Quien lo administra debe conectarle el proveedor de identidad del ayuntamiento.',
  demoElsewhere: 'La demo ya está abierta en otra pestaña',
  demoElsewhereText:
    'La base de datos de dentro de la página solo se puede abrir una vez. Cierra la otra pestaña y vuelve a cargar esta.',
  demoOpening: 'Preparando la demo',
  demoOpeningText:
    'La base de datos se abre dentro de esta página. La primera vez tarda unos segundos.',
  demoFailed: 'La demo no se ha podido abrir',
  demoFailedText:
    'Este navegador no ha podido abrir la base de datos dentro de la página. Vuelve a intentarlo, sin navegación privada, o con otro navegador.',
}
