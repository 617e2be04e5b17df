export const privacy = {
  title: 'Què no pot veure aquest taulell',
  lead: 'Qui treballa a la xarxa de cures no llegeix el que es diuen els veïns i veïnes. No és només una norma: el taulell està fet de manera que no pot.',
  print: 'Imprimeix',
  wall: {
    title: 'El mur',
    lead: 'Entre aquest taulell i les converses del veïnat hi ha un mur.',
    elsewhere: {
      title: 'Les converses són en un altre lloc',
      text: 'La xarxa de barri, on parlen els veïns i veïnes, és un sistema a part. Aquesta versió del taulell no hi té cap connexió.',
    },
    nowhere: {
      title: 'Aquí no hi ha on desar-les',
      text: 'La base de dades no té cap taula per a converses, missatges ni llistes de qui els rep.',
    },
    nobody: {
      title: 'Cap paper no les obre',
      text: 'No hi ha cap permís per veure-les, ni per a l’administració. El que un paper pot fer es pot llegir més avall, sencer.',
    },
    noBorrowers: {
      title: 'Encara no s’hi desa res de qui ve a l’espai',
      text: 'Aquesta versió no té préstecs ni inscripcions: no guarda cap dada de les persones que s’atenen.',
    },
  },
  checks: {
    title: 'Com es comprova',
    lead: 'Cada vegada que s’engega, i cada nit, el taulell pregunta a la seva base de dades si el mur continua dret. Això és el que ha respost.',
    at: 'Última comprovació: {{at}}',
    never: 'Encara no s’ha comprovat cap vegada.',
    holds: 'Es compleix',
    broken: 'No es compleix',
    notAsked: 'Encara no s’ha comprovat',
    of: {
      'owns-nothing': {
        title: 'El taulell no és amo de res',
        asked:
          'Hi ha cap taula o funció que sigui seva? Qui és amo d’una taula es pot donar permisos a si mateix.',
      },
      'no-foreign-rights': {
        title: 'No surt de casa seva',
        asked: 'Pot llegir o escriure res fora del seu espai, o crear-hi taules noves?',
      },
      'no-superuser': {
        title: 'No té permisos especials',
        asked: 'El compte amb què funciona pot saltar-se els permisos o crear altres comptes?',
      },
      'audit-is-append-only': {
        title: 'El registre no es pot retocar',
        asked: 'Pot canviar o esborrar res del registre de qui ha fet què?',
      },
      'no-borrowed-rights': {
        title: 'No fa servir permisos d’altri',
        asked: 'Hi ha cap funció o vista que actuï amb permisos que el taulell no té?',
      },
      'no-conversations': {
        title: 'No hi ha on posar una conversa',
        asked:
          'Hi ha cap taula o columna amb nom de conversa, xat, fil, missatge privat o destinatari?',
      },
    },
    database: {
      postgres:
        'Aquest taulell funciona amb PostgreSQL: els permisos els fa complir la base de dades, i són un mur de debò.',
      pglite:
        'Aquest taulell porta la base de dades integrada. Aquí els permisos són una barana i no un mur: protegeixen dels errors, però un programa maliciós dins del mateix procés se’ls podria saltar. Amb PostgreSQL sí que són un mur.',
      page: 'En aquesta demo la base de dades és dins del teu navegador. Aquí els permisos són una barana i no un mur: qui té el navegador té les dades, i totes són inventades.',
    },
  },
  tests: {
    title: 'L’informe complet de proves',
    notRun: 'No s’ha executat per a aquesta versió ({{version}})',
    what: 'Quan n’hi hagi un de fet per a la versió que veus, sortirà aquí. Un informe d’una altra versió no demostra res d’aquesta.',
  },
  roles: {
    title: 'Qui pot fer què',
    everybody:
      'Tothom que entra al taulell veu la ciutat, les superilles, els plans, els espais i la configuració. La resta depèn del paper de cadascú i d’on el té.',
    what: 'Què',
    city: 'Sí',
    own: 'Només on treballa',
    whole: 'Si coordina tota la ciutat',
    none: 'No',
    nobody: 'Ningú',
    conversations: 'Veure converses del veïnat',
  },
  may: {
    'city:import': 'Importar la ciutat i els padrons nous',
    'territories:draw': 'Dibuixar plans de superilles',
    'territories:adopt': 'Adoptar un pla perquè sigui el vigent',
    'spaces:edit': 'Canviar les dades dels espais',
    'spaces:manage': 'Afegir espais i canviar-los de superilla',
    'people:read': 'Veure l’equip: noms, adreces i papers',
    'people:manage': 'Afegir i desactivar persones de l’equip i anotar substitucions',
    'settings:edit': 'Canviar la configuració',
    'equipment:read': 'Veure el banc de recursos',
    'equipment:lend': 'Deixar material i recollir-lo',
    'equipment:keep': 'Portar l’inventari de material',
    'equipment:catalogue': 'Definir tipus, models i normes de préstec',
    'equipment:report': 'Consultar les xifres del banc de recursos',
    'borrowers:serve': 'Atendre persones usuàries',
    'borrowers:open': 'Obrir la fitxa d’una persona, amb motiu i registre',
    'activities:read': 'Veure el programa d’activitats',
    'activities:edit': 'Programar, canviar i cancel·lar activitats',
    'activities:catalogue': 'Mantenir tipus d’activitat, festius i llistes',
    'activities:report': 'Veure què s’ofereix a cada superilla',
    'registrations:serve': 'Inscriure persones i passar llista',
    'appointments:serve': 'Portar l’agenda i les cites',
    'audit:read': 'Llegir el registre de qui ha fet què',
    'jobs:read': 'Veure la feina automàtica',
  },
  kept: {
    title: 'Què es guarda de qui hi treballa',
    lead: 'El necessari per entrar i per saber qui ha canviat què, i prou.',
    staff: {
      what: 'La fitxa de l’equip',
      text: 'Nom, adreça de la feina, idioma, papers, substitucions i l’última vegada que va entrar. La veuen coordinació i administració.',
    },
    sessions: {
      what: 'Les sessions',
      text: 'Quan comencen, s’usen i s’acaben. La clau no es desa tal com és, de manera que ningú no la pot copiar. Un cop acabades, s’esborren.',
    },
    failedSignIns: {
      what: 'Els intents d’entrada fallits',
      text: 'Una marca xifrada del lloc d’on venien, per aturar qui prova de colar-se. S’esborren al cap d’un dia.',
    },
    audit: {
      what: 'El registre',
      text: 'Qui ha canviat què i quan. Només el llegeix l’administració, i ningú no en pot canviar ni esborrar res.',
    },
    search: {
      what: 'Les cerques',
      text: 'El taulell no desa el que s’hi cerca.',
    },
  },
  demo: {
    title: 'Què no pot fer aquesta demo',
    lead: 'Aquesta demo funciona tota dins del teu navegador. Per això hi ha coses que no hi són:',
    cannot: {
      colleagues: 'Treballar alhora amb altres persones: el que hi fas només ho veus tu.',
      import: 'Importar una altra ciutat.',
      mail: 'Enviar correus.',
      papers: 'Fer etiquetes, documents de préstec i rebuts en PDF.',
    },
  },
}
