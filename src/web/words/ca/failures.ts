export const failures = {
  refused: 'No s’ha pogut fer',
  somebodyElse: 'una altra persona',
  unexpected: {
    title: 'Alguna cosa ha fallat',
    text: 'No ha estat culpa teva i no s’ha perdut res del que ja estava desat. Torna-ho a provar; si es repeteix, digues-ho a l’administració amb el número de la petició.',
  },
  unreachable: {
    title: 'No hi ha connexió amb el taulell',
    text: 'Comprova la xarxa i torna-ho a provar. El que tens a la pantalla no es perd.',
  },
  database: {
    title: 'La base de dades no respon',
    text: 'El taulell funciona, però ara no pot llegir ni desar res. Sol durar poc: torna-ho a provar d’aquí a un moment o avisa l’administració.',
  },
  notAllowed: {
    title: 'Aquesta pàgina no és per al teu paper',
    text: 'El teu paper no dona accés a aquesta part. Si el necessites, demana-ho a l’administració.',
  },
  notFound: {
    title: 'Aquí no hi ha res',
    text: 'L’adreça no existeix o el que hi havia ja no hi és. Comprova l’enllaç o busca-ho amb Ctrl K.',
  },
  noCity: {
    title: 'Encara no hi ha cap ciutat',
    text: 'Cal importar les seccions censals i la població abans de dibuixar territoris. Ho fa l’administració, des de la configuració.',
  },
  request: 'Petició {{request}}',
  outdated: {
    title: 'Hi ha una versió nova del taulell',
    text: 'Carrega la pàgina altra vegada per continuar.',
  },
  reload: 'Torna a carregar',
}

export const refusals = {
  'input/invalid': 'Hi ha dades que no són correctes. Revisa els camps marcats.',
  'input/too-large': 'És massa gran per enviar-ho.',
  'input/not-json': 'La petició no s’ha entès. Torna a carregar la pàgina.',
  'route/unknown': 'Això no existeix.',
  'session/none': 'Has d’entrar per continuar.',
  'session/expired': 'La sessió s’ha acabat. Torna a entrar.',
  'session/too-many-attempts':
    'Massa intents seguits. Espera {{retryAfterSeconds}} segons i torna-ho a provar.',
  'session/persona-unavailable': 'Aquesta persona de la demo ja no hi és.',
  'request/foreign-origin': 'La petició venia d’una altra adreça i no s’ha acceptat.',
  'permission/not-yours': 'El teu paper no permet fer això.',
  'permission/not-in-scope': 'Això és d’un altre espai o districte.',
  'version/required': 'Falta saber quina versió canviaves. Torna a carregar la pàgina.',
  'version/stale': 'Algú altre ho ha canviat mentrestant. Mira la versió nova i torna-ho a fer.',
  'idempotency/other-body': 'Aquesta petició ja s’havia enviat amb un altre contingut.',
  'city/none': 'Encara no hi ha cap ciutat.',
  'city/exists': 'Aquesta base de dades ja té una ciutat.',
  'city/import-refused':
    'La ciutat no pot entrar tal com és: {{findings}}. Comprova els fitxers i mira l’informe.',
  'city/figures-refused':
    'El padró no es pot aplicar tal com és: {{findings}}. Mira l’informe i decideix què es fa amb cada codi.',
  'city/figures-known': 'La ciutat ja té xifres amb data {{on}}.',
  'city/figures-changed':
    'Mentrestant algú ha aplicat un altre padró: ara compten les xifres amb data {{inForce}}. El fitxer s’ha tornat a comprovar: mira què canvia ara.',
  'territories/unknown-plan': 'Aquest pla ja no existeix.',
  'territories/not-a-draft': 'Aquest pla ja no és un esborrany i no es pot canviar.',
  'territories/unknown-section': 'La secció {{section}} no és d’aquesta ciutat.',
  'territories/unknown-island': 'Aquesta superilla ja no és al pla.',
  'territories/name-taken': 'Ja n’hi ha un altre amb aquest nom. Tria’n un de diferent.',
  'territories/unknown-version':
    'Aquesta versió del pla no es conserva o no existeix. Hi ha de la {{first}} a la {{last}}.',
  'territories/number-taken':
    'El número {{number}} ja el té «{{name}}». Canvia’ls tots dos alhora o tria’n un altre.',
  'territories/same-island': 'Una superilla no es pot unir amb ella mateixa.',
  'territories/not-of-island': 'La secció {{section}} no és d’aquesta superilla.',
  'territories/adoption-changed':
    'Alguna cosa ha canviat mentre ho miraves. Torna a repassar què comporta adoptar el pla.',
  'territories/adoption-unresolved':
    'Encara queden preguntes per respondre abans d’adoptar el pla.',
  'territories/reason-required':
    'Hi ha superilles obertes fora dels límits o en trossos. Escriu per què s’adopta igualment.',
  'territories/needs-review': 'Aquest pla el va canviar {{by}} i l’ha d’adoptar una altra persona.',
  'territories/outside-the-city': 'Aquest punt és fora de la ciutat.',
  'spaces/unknown': 'Aquest espai ja no existeix.',
  'spaces/closed': 'Aquest espai està tancat. Torna’l a obrir abans.',
  'spaces/still-principal':
    'És l’espai principal de la superilla i encara n’hi ha d’altres d’oberts. Fes-ne principal un altre abans.',
  'spaces/unknown-room': 'Una d’aquestes sales és d’un altre espai.',
  'spaces/room-name-taken': 'Ja hi ha una sala amb aquest nom.',
  'people/unknown': 'Aquesta persona ja no és a l’equip.',
  'people/email-taken': 'Ja hi ha algú amb aquesta adreça.',
  'people/inactive': 'Aquesta persona està desactivada.',
  'people/not-yourself':
    'No pots desactivar el teu propi accés. Ho ha de fer una altra persona de l’administració.',
  'people/unknown-scope': 'L’àmbit triat ja no existeix.',
  'people/last-administrator':
    'És l’última persona que administra el taulell. Nomena’n abans una altra.',
  'people/unknown-cover': 'Aquesta substitució ja no hi és.',
  'people/cover-overlaps': 'Ja hi ha una substitució igual del {{from}} al {{until}}.',
  'people/cover-of-oneself': 'Ningú no es pot substituir a si mateix.',
  'attachments/type-refused': 'Aquest tipus de fitxer no s’accepta.',
  'attachments/too-large': 'El fitxer és massa gran.',
  'host/not-in-the-demo': 'Això no es pot fer a la demo.',
  'database/unreachable': 'La base de dades no respon. Torna-ho a provar d’aquí a un moment.',
  unexpected: 'Alguna cosa ha fallat.',
}

export const problems = {
  required: 'Cal omplir-ho.',
  invalid: 'Això no és correcte.',
  'invalid-type': 'Això no és correcte.',
  'invalid-value': 'Tria una de les opcions.',
  'invalid-union': 'Això no és correcte.',
  'unrecognized-keys': 'Hi ha un camp que no s’espera.',
  'too-small': 'És massa curt o massa petit (mínim {{minimum}}).',
  'too-big': 'És massa llarg o massa gran (màxim {{maximum}}).',
  'format-email': 'No és una adreça electrònica.',
  'format-date': 'No és una data.',
  'format-uuid': 'Això no és correcte.',
  'format-regex': 'Només números, espais i un + al davant.',
  signs: 'Hi ha un signe que no es pot escriure aquí.',
  order: 'Ha de ser més gran, o més tard, que l’anterior.',
  overlap: 'Se solapa amb un altre de la llista.',
  'tells-who': 'No hi escriguis de qui es tracta ni cap telèfon: el motiu es guarda per sempre.',
  'time-zone': 'No és una zona horària.',
  'unknown-place': 'Aquesta pàgina de la llista ja no hi és. Torna al principi.',
  retired: 'Ja no se n’incorporen.',
}
