export const signIn = {
  title: 'Bon dia. Qui ets avui?',
  lead: 'Això és una demo: la ciutat, les persones i les xifres són inventades. Tria un paper i mira-ho tot; ningú més no ho veu.',
  leadOwnCity:
    'Això és una demo: les persones que hi surten són inventades. Tria un paper i mira-ho tot; ningú més no ho veu.',
  again: 'Has de tornar a entrar',
  againLead:
    'La sessió s’ha acabat. El que tenies a la pantalla hi continua: entra i segueix on eres.',
  enterAs: 'Entra com a {{role}}',
  noWay: 'Encara no s’hi pot entrar',
  noWayText:
    'Aquest taulell no té cap manera d’entrar configurada. Qui l’administra ha de connectar-hi el proveïdor d’identitat de l’ajuntament.',
  demoElsewhere: 'La demo ja és oberta en una altra pestanya',
  demoElsewhereText:
    'La base de dades de dins de la pàgina només es pot obrir un cop. Tanca l’altra pestanya i torna a carregar aquesta.',
  demoOpening: 'S’està preparant la demo',
  demoOpeningText:
    'La base de dades s’obre dins d’aquesta pàgina. La primera vegada triga uns segons.',
  demoFailed: 'La demo no s’ha pogut obrir',
  demoFailedText:
    'Aquest navegador no ha pogut obrir la base de dades dins de la pàgina. Torna-ho a provar, sense la navegació privada, o amb un altre navegador.',
}
