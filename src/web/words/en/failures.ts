import type {
  failures as caFailures,
  problems as caProblems,
  refusals as caRefusals,
} from '../ca/failures.ts'

export const failures: typeof caFailures = {
  refused: 'That could not be done',
  somebodyElse: 'somebody else',
  unexpected: {
    title: 'Something failed',
    text: 'It was not your fault, and nothing that had been saved is lost. Try again; if it happens again, tell the administrators with the number of the request.',
  },
  unreachable: {
    title: 'The desk cannot be reached',
    text: 'Check the network and try again. What you have on the screen is not lost.',
  },
  database: {
    title: 'The database does not answer',
    text: 'The desk is running but can neither read nor save anything now. It rarely lasts: try again in a moment or tell the administrators.',
  },
  notAllowed: {
    title: 'This page is not for your role',
    text: 'Your role does not open this part. If you need it, ask the administrators.',
  },
  notFound: {
    title: 'There is nothing here',
    text: 'The address does not exist, or what was here is gone. Check the link or look for it with Ctrl K.',
  },
  noCity: {
    title: 'There is no city yet',
    text: 'Census sections and population must be imported before territories can be drawn. An administrator does it, in the settings.',
  },
  request: 'Request {{request}}',
  outdated: {
    title: 'There is a new version of the desk',
    text: 'Load the page again to go on.',
  },
  reload: 'Load again',
}

export const refusals: typeof caRefusals = {
  'input/invalid': 'Some of it is not right. Check the marked fields.',
  'input/too-large': 'That is too large to send.',
  'input/not-json': 'The request was not understood. Load the page again.',
  'route/unknown': 'That does not exist.',
  'session/none': 'Sign in to go on.',
  'session/expired': 'The session has ended. Sign in again.',
  'session/too-many-attempts':
    'Too many attempts. Wait {{retryAfterSeconds}} seconds and try again.',
  'session/persona-unavailable': 'This person of the demo is no longer here.',
  'request/foreign-origin': 'The request came from another address and was not accepted.',
  'permission/not-yours': 'Your role does not allow that.',
  'permission/not-in-scope': 'That belongs to another space or district.',
  'version/required': 'It is not known which version you were changing. Load the page again.',
  'version/stale': 'Somebody else changed it meanwhile. Look at the new version and do it again.',
  'idempotency/other-body': 'This request had been sent already, with another content.',
  'city/none': 'There is no city yet.',
  'city/exists': 'This database has a city already.',
  'city/import-refused':
    'The city cannot come in as it is: {{findings}}. Check the files and read the report.',
  'city/figures-refused':
    'These figures cannot be applied as they are: {{findings}}. Read the report and decide what becomes of each code.',
  'city/figures-known': 'The city already has figures of {{on}}.',
  'city/figures-changed':
    'Someone has applied other figures meanwhile: those of {{inForce}} now count. The file has been checked again: see what it changes now.',
  'territories/unknown-plan': 'This plan no longer exists.',
  'territories/not-a-draft': 'This plan is no longer a draft and cannot be changed.',
  'territories/unknown-section': 'Section {{section}} is not of this city.',
  'territories/unknown-island': 'This super island is no longer in the plan.',
  'territories/name-taken': 'There is another one of that name. Choose a different one.',
  'territories/unknown-version':
    'This version of the plan is not kept or does not exist. There are {{first}} to {{last}}.',
  'territories/number-taken':
    '“{{name}}” has number {{number}} already. Change both at once or choose another.',
  'territories/same-island': 'A super island cannot be merged with itself.',
  'territories/not-of-island': 'Section {{section}} is not of this super island.',
  'territories/adoption-changed':
    'Something changed while you were looking. Go through what adopting the plan brings once more.',
  'territories/adoption-unresolved':
    'There are still questions to answer before the plan is adopted.',
  'territories/reason-required':
    'There are open super islands out of bounds or in pieces. Write down why the plan is adopted all the same.',
  'territories/needs-review': '{{by}} changed this plan last, so somebody else has to adopt it.',
  'territories/outside-the-city': 'This point is outside the city.',
  'spaces/unknown': 'This space no longer exists.',
  'spaces/closed': 'This space is closed. Open it again first.',
  'spaces/still-principal':
    'This is the island’s principal space and others are still open. Make another one principal first.',
  'spaces/unknown-room': 'One of these rooms belongs to another space.',
  'spaces/room-name-taken': 'There is already a room with this name.',
  'people/unknown': 'This person is no longer on the staff.',
  'people/email-taken': 'Somebody has this address already.',
  'people/inactive': 'This person is deactivated.',
  'people/not-yourself': 'You cannot deactivate yourself. Another administrator has to.',
  'people/unknown-scope': 'The chosen scope no longer exists.',
  'people/last-administrator':
    'This is the last person who administers the desk. Appoint another first.',
  'people/unknown-cover': 'This cover is no longer there.',
  'people/cover-overlaps': 'There is the same cover already, from {{from}} until {{until}}.',
  'people/cover-of-oneself': 'Nobody can cover for themselves.',
  'attachments/type-refused': 'Files of this type are not accepted.',
  'attachments/too-large': 'The file is too large.',
  'host/not-in-the-demo': 'That cannot be done in the demo.',
  'database/unreachable': 'The database does not answer. Try again in a moment.',
  unexpected: 'Something failed.',
}

export const problems: typeof caProblems = {
  required: 'This has to be filled in.',
  invalid: 'This is not right.',
  'invalid-type': 'This is not right.',
  'invalid-value': 'Choose one of the options.',
  'invalid-union': 'This is not right.',
  'unrecognized-keys': 'There is a field that is not expected.',
  'too-small': 'Too short or too small (at least {{minimum}}).',
  'too-big': 'Too long or too large (at most {{maximum}}).',
  'format-email': 'That is no e-mail address.',
  'format-date': 'That is no date.',
  'format-uuid': 'This is not right.',
  'format-regex': 'Digits, spaces and a leading + only.',
  signs: 'There is a sign that cannot be written here.',
  order: 'It has to be greater, or later, than the one before.',
  overlap: 'It overlaps with another one in the list.',
  'tells-who': 'Do not write who it is, nor a telephone: the reason is kept for good.',
  'time-zone': 'That is no time zone.',
  'unknown-place': 'This page of the list is no longer there. Go back to the beginning.',
  retired: 'No more of these are taken in.',
}
