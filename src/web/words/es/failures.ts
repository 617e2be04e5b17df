import type {
  failures as caFailures,
  problems as caProblems,
  refusals as caRefusals,
} from '../ca/failures.ts'

export const failures: typeof caFailures = {
  refused: 'No se ha podido hacer',
  somebodyElse: 'otra persona',
  unexpected: {
    title: 'Algo ha fallado',
    text: 'No ha sido culpa tuya y no se ha perdido nada de lo que ya estaba guardado. Vuelve a intentarlo; si se repite, dilo a la administración con el número de la petición.',
  },
  unreachable: {
    title: 'No hay conexión con el mostrador',
    text: 'Comprueba la red y vuelve a intentarlo. Lo que tienes en la pantalla no se pierde.',
  },
  database: {
    title: 'La base de datos no responde',
    text: 'El mostrador funciona, pero ahora no puede leer ni guardar nada. Suele durar poco: vuelve a intentarlo dentro de un momento o avisa a la administración.',
  },
  notAllowed: {
    title: 'Esta página no es para tu papel',
    text: 'Tu papel no da acceso a esta parte. Si lo necesitas, pídelo a la administración.',
  },
  notFound: {
    title: 'Aquí no hay nada',
    text: 'La dirección no existe o lo que había ya no está. Comprueba el enlace o búscalo con Ctrl K.',
  },
  noCity: {
    title: 'Todavía no hay ninguna ciudad',
    text: 'Hay que importar las secciones censales y la población antes de dibujar territorios. Lo hace la administración, desde la configuración.',
  },
  request: 'Petición {{request}}',
  outdated: {
    title: 'Hay una versión nueva del mostrador',
    text: 'Carga la página otra vez para continuar.',
  },
  reload: 'Vuelve a cargar',
}

export const refusals: typeof caRefusals = {
  'input/invalid': 'Hay datos que no son correctos. Revisa los campos marcados.',
  'input/too-large': 'Es demasiado grande para enviarlo.',
  'input/not-json': 'La petición no se ha entendido. Vuelve a cargar la página.',
  'route/unknown': 'Esto no existe.',
  'session/none': 'Tienes que entrar para continuar.',
  'session/expired': 'La sesión ha terminado. Vuelve a entrar.',
  'session/too-many-attempts':
    'Demasiados intentos seguidos. Espera {{retryAfterSeconds}} segundos y vuelve a intentarlo.',
  'session/persona-unavailable': 'Esta persona de la demo ya no está.',
  'request/foreign-origin': 'La petición venía de otra dirección y no se ha aceptado.',
  'permission/not-yours': 'Tu papel no permite hacer esto.',
  'permission/not-in-scope': 'Esto es de otro espacio o distrito.',
  'version/required': 'Falta saber qué versión cambiabas. Vuelve a cargar la página.',
  'version/stale':
    'Otra persona lo ha cambiado mientras tanto. Mira la versión nueva y vuelve a hacerlo.',
  'idempotency/other-body': 'Esta petición ya se había enviado con otro contenido.',
  'city/none': 'Todavía no hay ninguna ciudad.',
  'city/exists': 'Esta base de datos ya tiene una ciudad.',
  'city/import-refused':
    'La ciudad no puede entrar tal como está: {{findings}}. Comprueba los archivos y mira el informe.',
  'city/figures-refused':
    'El padrón no se puede aplicar tal como está: {{findings}}. Mira el informe y decide qué se hace con cada código.',
  'city/figures-known': 'La ciudad ya tiene cifras con fecha {{on}}.',
  'city/figures-changed':
    'Mientras tanto alguien ha aplicado otro padrón: ahora cuentan las cifras con fecha {{inForce}}. El archivo se ha vuelto a comprobar: mira qué cambia ahora.',
  'territories/unknown-plan': 'Este plan ya no existe.',
  'territories/not-a-draft': 'Este plan ya no es un borrador y no se puede cambiar.',
  'territories/unknown-section': 'La sección {{section}} no es de esta ciudad.',
  'territories/unknown-island': 'Esta superisla ya no está en el plan.',
  'territories/name-taken': 'Ya hay otro con este nombre. Elige uno distinto.',
  'territories/unknown-version':
    'Esta versión del plan no se conserva o no existe. Hay de la {{first}} a la {{last}}.',
  'territories/number-taken':
    'El número {{number}} ya lo tiene «{{name}}». Cambia los dos a la vez o elige otro.',
  'territories/same-island': 'Una superisla no se puede unir consigo misma.',
  'territories/not-of-island': 'La sección {{section}} no es de esta superisla.',
  'territories/adoption-changed':
    'Algo ha cambiado mientras lo mirabas. Vuelve a repasar qué supone adoptar el plan.',
  'territories/adoption-unresolved':
    'Todavía quedan preguntas por responder antes de adoptar el plan.',
  'territories/reason-required':
    'Hay superislas abiertas fuera de los límites o en trozos. Escribe por qué se adopta igualmente.',
  'territories/needs-review': 'Este plan lo cambió {{by}} y lo tiene que adoptar otra persona.',
  'territories/outside-the-city': 'Este punto está fuera de la ciudad.',
  'spaces/unknown': 'Este espacio ya no existe.',
  'spaces/closed': 'Este espacio está cerrado. Vuelve a abrirlo antes.',
  'spaces/still-principal':
    'Es el espacio principal de la superisla y todavía hay otros abiertos. Haz principal a otro antes.',
  'spaces/unknown-room': 'Una de estas salas es de otro espacio.',
  'spaces/room-name-taken': 'Ya hay una sala con este nombre.',
  'people/unknown': 'Esta persona ya no está en el equipo.',
  'people/email-taken': 'Ya hay alguien con esta dirección.',
  'people/inactive': 'Esta persona está desactivada.',
  'people/not-yourself':
    'No puedes desactivar tu propio acceso. Tiene que hacerlo otra persona de la administración.',
  'people/unknown-scope': 'El ámbito elegido ya no existe.',
  'people/last-administrator':
    'Es la última persona que administra el mostrador. Nombra antes a otra.',
  'people/unknown-cover': 'Esta sustitución ya no está.',
  'people/cover-overlaps': 'Ya hay una sustitución igual del {{from}} al {{until}}.',
  'people/cover-of-oneself': 'Nadie puede sustituirse a sí mismo.',
  'attachments/type-refused': 'Este tipo de archivo no se acepta.',
  'attachments/too-large': 'El archivo es demasiado grande.',
  'host/not-in-the-demo': 'Esto no se puede hacer en la demo.',
  'database/unreachable': 'La base de datos no responde. Vuelve a intentarlo dentro de un momento.',
  unexpected: 'Algo ha fallado.',
}

export const problems: typeof caProblems = {
  required: 'Hay que rellenarlo.',
  invalid: 'Esto no es correcto.',
  'invalid-type': 'Esto no es correcto.',
  'invalid-value': 'Elige una de las opciones.',
  'invalid-union': 'Esto no es correcto.',
  'unrecognized-keys': 'Hay un campo que no se espera.',
  'too-small': 'Es demasiado corto o demasiado pequeño (mínimo {{minimum}}).',
  'too-big': 'Es demasiado largo o demasiado grande (máximo {{maximum}}).',
  'format-email': 'No es una dirección electrónica.',
  'format-date': 'No es una fecha.',
  'format-uuid': 'Esto no es correcto.',
  'format-regex': 'Solo números, espacios y un + delante.',
  signs: 'Hay un signo que aquí no se puede escribir.',
  order: 'Debe ser mayor, o más tarde, que el anterior.',
  overlap: 'Se solapa con otro de la lista.',
  'tells-who':
    'No escribas de quién se trata ni ningún teléfono: el motivo se guarda para siempre.',
  'time-zone': 'No es una zona horaria.',
  'unknown-place': 'Esta página de la lista ya no está. Vuelve al principio.',
  retired: 'Ya no se incorpora ninguno.',
}
