import type { privacy as ca } from '../ca/privacy.ts'

export const privacy: typeof ca = {
  title: 'Qué no puede ver este mostrador',
  lead: 'Quien trabaja en la red de cuidados no lee lo que se dicen los vecinos y vecinas. No es solo una norma: el mostrador está hecho de manera que no puede.',
  print: 'Imprime',
  wall: {
    title: 'El muro',
    lead: 'Entre este mostrador y las conversaciones del vecindario hay un muro.',
    elsewhere: {
      title: 'Las conversaciones están en otro lugar',
      text: 'La red de barrio, donde hablan los vecinos y vecinas, es un sistema aparte. Esta versión del mostrador no tiene ninguna conexión con ella.',
    },
    nowhere: {
      title: 'Aquí no hay dónde guardarlas',
      text: 'La base de datos no tiene ninguna tabla para conversaciones, mensajes ni listas de quién los recibe.',
    },
    nobody: {
      title: 'Ningún papel las abre',
      text: 'No existe ningún permiso para verlas, ni para la administración. Lo que un papel puede hacer se lee más abajo, entero.',
    },
    noBorrowers: {
      title: 'Todavía no se guarda nada de quien viene al espacio',
      text: 'Esta versión no tiene préstamos ni inscripciones: no guarda ningún dato de las personas a las que se atiende.',
    },
  },
  checks: {
    title: 'Cómo se comprueba',
    lead: 'Cada vez que arranca, y cada noche, el mostrador pregunta a su base de datos si el muro sigue en pie. Esto es lo que ha respondido.',
    at: 'Última comprobación: {{at}}',
    never: 'Todavía no se ha comprobado ninguna vez.',
    holds: 'Se cumple',
    broken: 'No se cumple',
    notAsked: 'Todavía no se ha comprobado',
    of: {
      'owns-nothing': {
        title: 'El mostrador no es dueño de nada',
        asked:
          '¿Hay alguna tabla o función que sea suya? Quien es dueño de una tabla se puede dar permisos a sí mismo.',
      },
      'no-foreign-rights': {
        title: 'No sale de su casa',
        asked: '¿Puede leer o escribir algo fuera de su espacio, o crear allí tablas nuevas?',
      },
      'no-superuser': {
        title: 'No tiene permisos especiales',
        asked: '¿La cuenta con la que funciona puede saltarse los permisos o crear otras cuentas?',
      },
      'audit-is-append-only': {
        title: 'El registro no se puede retocar',
        asked: '¿Puede cambiar o borrar algo del registro de quién ha hecho qué?',
      },
      'no-borrowed-rights': {
        title: 'No usa permisos de otros',
        asked: '¿Hay alguna función o vista que actúe con permisos que el mostrador no tiene?',
      },
      'no-conversations': {
        title: 'No hay dónde poner una conversación',
        asked:
          '¿Hay alguna tabla o columna con nombre de conversación, chat, hilo, mensaje privado o destinatario?',
      },
    },
    database: {
      postgres:
        'Este mostrador funciona con PostgreSQL: los permisos los hace cumplir la base de datos, y son un muro de verdad.',
      pglite:
        'Este mostrador lleva la base de datos integrada. Aquí los permisos son una barandilla y no un muro: protegen de los errores, pero un programa malicioso dentro del mismo proceso se los podría saltar. Con PostgreSQL sí son un muro.',
      page: 'En esta demo la base de datos está dentro de tu navegador. Aquí los permisos son una barandilla y no un muro: quien tiene el navegador tiene los datos, y todos son inventados.',
    },
  },
  tests: {
    title: 'El informe completo de pruebas',
    notRun: 'No se ha ejecutado para esta versión ({{version}})',
    what: 'Cuando haya uno hecho para la versión que ves, saldrá aquí. Un informe de otra versión no demuestra nada de esta.',
  },
  roles: {
    title: 'Quién puede hacer qué',
    everybody:
      'Todo el que entra en el mostrador ve la ciudad, las superislas, los planes, los espacios y la configuración. Lo demás depende del papel de cada cual y de dónde lo tiene.',
    what: 'Qué',
    city: 'Sí',
    own: 'Solo donde trabaja',
    whole: 'Si coordina toda la ciudad',
    none: 'No',
    nobody: 'Nadie',
    conversations: 'Ver conversaciones del vecindario',
  },
  may: {
    'city:import': 'Importar la ciudad y los padrones nuevos',
    'territories:draw': 'Dibujar planes de superislas',
    'territories:adopt': 'Adoptar un plan para que sea el vigente',
    'spaces:edit': 'Cambiar los datos de los espacios',
    'spaces:manage': 'Añadir espacios y cambiarlos de superisla',
    'people:read': 'Ver el equipo: nombres, direcciones y papeles',
    'people:manage': 'Añadir y desactivar personas del equipo y anotar sustituciones',
    'settings:edit': 'Cambiar la configuración',
    'equipment:read': 'Ver el banco de recursos',
    'equipment:lend': 'Prestar material y recogerlo',
    'equipment:keep': 'Llevar el inventario de material',
    'equipment:catalogue': 'Definir tipos, modelos y normas de préstamo',
    'equipment:report': 'Consultar las cifras del banco de recursos',
    'borrowers:serve': 'Atender a personas usuarias',
    'borrowers:open': 'Abrir la ficha de una persona, con motivo y registro',
    'activities:read': 'Ver el programa de actividades',
    'activities:edit': 'Programar, cambiar y cancelar actividades',
    'activities:catalogue': 'Mantener tipos de actividad, festivos y listas',
    'activities:report': 'Ver qué se ofrece en cada superisla',
    'registrations:serve': 'Inscribir a personas y pasar lista',
    'appointments:serve': 'Llevar la agenda y las citas',
    'audit:read': 'Leer el registro de quién ha hecho qué',
    'jobs:read': 'Ver el trabajo automático',
  },
  kept: {
    title: 'Qué se guarda de quien trabaja aquí',
    lead: 'Lo necesario para entrar, para saber quién ha cambiado qué, y nada más.',
    staff: {
      what: 'La ficha del equipo',
      text: 'Nombre, dirección del trabajo, idioma, papeles, sustituciones y la última vez que entró. La ven coordinación y administración.',
    },
    sessions: {
      what: 'Las sesiones',
      text: 'Cuándo empiezan, se usan y se acaban. La clave no se guarda tal cual, de modo que nadie la puede copiar. Una vez acabadas, se borran.',
    },
    failedSignIns: {
      what: 'Los intentos de entrada fallidos',
      text: 'Una marca cifrada del lugar de donde venían, para parar a quien intenta colarse. Se borran al cabo de un día.',
    },
    audit: {
      what: 'El registro',
      text: 'Quién ha cambiado qué y cuándo. Solo lo lee la administración, y nadie puede cambiar ni borrar nada.',
    },
    search: {
      what: 'Las búsquedas',
      text: 'El mostrador no guarda lo que se busca en él.',
    },
  },
  demo: {
    title: 'Qué no puede hacer esta demo',
    lead: 'Esta demo funciona entera dentro de tu navegador. Por eso hay cosas que no están:',
    cannot: {
      colleagues: 'Trabajar a la vez con otras personas: lo que haces solo lo ves tú.',
      import: 'Importar otra ciudad.',
      mail: 'Enviar correos.',
      papers: 'Hacer etiquetas, documentos de préstamo y recibos en PDF.',
    },
  },
}
