import type { signIn as ca } from '../ca/sign-in.ts'

export const signIn: typeof ca = {
  title: 'Good morning. Who are you today?',
  lead: 'This is a demo: the city, its people and figures are invented. Choose a role and look around; nobody else sees it.',
  leadOwnCity:
    'This is a demo: the people in it are invented. Choose a role and look around; nobody else sees it.',
  again: 'Please sign in again',
  againLead:
    'The session has ended. What you had on the screen is still there: sign in and go on where you were.',
  enterAs: 'Enter as {{role}}',
  noWay: 'There is no way to sign in yet',
  noWayText:
    'No way of signing in has been set up for this desk. Whoever administers it has to connect the town hall’s identity provider.',
  demoElsewhere: 'The demo is open in another tab',
  demoElsewhereText:
    'The database inside the page can be opened only once. Close the other tab and load this one again.',
  demoOpening: 'Preparing the demo',
  demoOpeningText: 'The database opens inside this page. The first time takes some seconds.',
  demoFailed: 'The demo could not be opened',
  demoFailedText:
    'This browser could not open the database inside the page. Try again, outside private browsing, or with another browser.',
}
