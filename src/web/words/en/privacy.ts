import type { privacy as ca } from '../ca/privacy.ts'

export const privacy: typeof ca = {
  title: 'What this desk cannot see',
  lead: 'Whoever works in the care network does not read what neighbours say to each other. That is not only a rule: the desk is made so that it cannot.',
  print: 'Print',
  wall: {
    title: 'The wall',
    lead: 'Between this desk and the neighbours’ conversations there is a wall.',
    elsewhere: {
      title: 'The conversations are somewhere else',
      text: 'The neighbourhood network, where neighbours talk, is a separate system. This version of the desk has no connection to it.',
    },
    nowhere: {
      title: 'There is nowhere here to keep them',
      text: 'The database has no table for conversations, messages or lists of who receives them.',
    },
    nobody: {
      title: 'No role opens them',
      text: 'There is no permission to see them, not even for the administration. What each role may do can be read below, in full.',
    },
    noBorrowers: {
      title: 'Nothing is kept yet about who comes to a space',
      text: 'This version has no loans and no registrations: it keeps no data about the people who are attended.',
    },
  },
  checks: {
    title: 'How it is checked',
    lead: 'Whenever it starts, and every night, the desk asks its database whether the wall still stands. This is what it answered.',
    at: 'Last checked: {{at}}',
    never: 'It has not been checked yet.',
    holds: 'Holds',
    broken: 'Does not hold',
    notAsked: 'Not checked yet',
    of: {
      'owns-nothing': {
        title: 'The desk owns nothing',
        asked:
          'Is any table or function its own? Whoever owns a table can grant themselves rights.',
      },
      'no-foreign-rights': {
        title: 'It does not leave its own room',
        asked: 'Can it read or write anything outside its own schema, or create tables there?',
      },
      'no-superuser': {
        title: 'It has no special powers',
        asked: 'Can the account it runs as ignore permissions, or create other accounts?',
      },
      'audit-is-append-only': {
        title: 'The record cannot be touched up',
        asked: 'Can it change or remove anything in the record of who did what?',
      },
      'no-borrowed-rights': {
        title: 'It borrows no rights',
        asked: 'Is there a function or view that acts with rights the desk does not have?',
      },
      'no-conversations': {
        title: 'There is nowhere to put a conversation',
        asked:
          'Is any table or column named after a conversation, chat, thread, private message or recipient?',
      },
    },
    database: {
      postgres:
        'This desk runs on PostgreSQL: the database itself enforces the permissions, and they are a real wall.',
      pglite:
        'This desk carries its own database. Here permissions are a guard rail and not a wall: they protect from mistakes, but a malicious program inside the same process could get around them. On PostgreSQL they are a wall.',
      page: 'In this demo the database is inside your browser. Here permissions are a guard rail and not a wall: whoever has the browser has the data, and all of it is invented.',
    },
  },
  tests: {
    title: 'The full test report',
    notRun: 'Not run for this version ({{version}})',
    what: 'When there is one made for the version you see, it will be shown here. A report on another version proves nothing about this one.',
  },
  roles: {
    title: 'Who may do what',
    everybody:
      'Everyone who signs in sees the city, the super islands, the plans, the spaces and the settings. The rest depends on each person’s role and on where they hold it.',
    what: 'What',
    city: 'Yes',
    own: 'Only where they work',
    whole: 'If they coordinate the whole city',
    none: 'No',
    nobody: 'Nobody',
    conversations: 'See neighbours’ conversations',
  },
  may: {
    'city:import': 'Import the city and new population figures',
    'territories:draw': 'Draw plans of super islands',
    'territories:adopt': 'Adopt a plan, so that it is the one in force',
    'spaces:edit': 'Change the details of spaces',
    'spaces:manage': 'Add spaces and change their super island',
    'people:read': 'See the staff: names, addresses and roles',
    'people:manage': 'Add and deactivate staff and note down who covers for whom',
    'settings:edit': 'Change the settings',
    'equipment:read': 'See the resource bank',
    'equipment:lend': 'Lend equipment and take it back',
    'equipment:keep': 'Keep the stock of equipment',
    'equipment:catalogue': 'Define types, models and lending rules',
    'equipment:report': 'See the figures of the resource bank',
    'borrowers:serve': 'Serve borrowers',
    'borrowers:open': 'Open a person’s record, with a reason, logged',
    'activities:read': 'See the programme of activities',
    'activities:edit': 'Schedule, change and cancel activities',
    'activities:catalogue': 'Keep kinds of activity, holidays and lists',
    'activities:report': 'See what each super island offers',
    'registrations:serve': 'Register people and take attendance',
    'appointments:serve': 'Keep the agenda and appointments',
    'audit:read': 'Read the record of who did what',
    'jobs:read': 'See the automatic work',
  },
  kept: {
    title: 'What is kept about who works here',
    lead: 'What it takes to sign in and to know who changed what, and no more.',
    staff: {
      what: 'The staff record',
      text: 'Name, address at work, language, roles, covers and when they last signed in. Coordination and administration see it.',
    },
    sessions: {
      what: 'Sessions',
      text: 'When they begin, are used and end. The key is not kept as it is, so nobody can copy it. Once they have ended they are removed.',
    },
    failedSignIns: {
      what: 'Failed sign-ins',
      text: 'An encrypted mark of where they came from, to stop whoever tries to break in. They are removed after a day.',
    },
    audit: {
      what: 'The record',
      text: 'Who changed what and when. Only the administration reads it, and nobody can change or remove any of it.',
    },
    search: {
      what: 'Searches',
      text: 'The desk does not keep what is searched for.',
    },
  },
  demo: {
    title: 'What this demo cannot do',
    lead: 'All of this demo runs inside your browser. That is why some things are not here:',
    cannot: {
      colleagues: 'Working at the same time as others: only you see what you do in it.',
      import: 'Importing another city.',
      mail: 'Sending mail.',
      papers: 'Making labels, loan agreements and receipts as PDF.',
    },
  },
}
