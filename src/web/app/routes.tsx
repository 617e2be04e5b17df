import type { RouteObject } from 'react-router'
import { PageFailure } from './page-failure.tsx'
import { RouteFailure } from './route-failure.tsx'
import { Shell } from './shell.tsx'
import { Opening } from './opening.tsx'
import { whoAmI } from '#web/session.ts'
import { keepTypedFor } from '#web/typed.ts'
import { bankWords, programmeWords } from '#web/words/languages.ts'

/** A page that speaks of the resource bank comes with the words for it. */
function ofBank<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    const [page] = await Promise.all([load(), bankWords()])
    return page
  }
}

/** Likewise one of the programme or the agenda, which speak of people and of the bank too. */
function ofProgramme<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    const [page] = await Promise.all([load(), bankWords(), programmeWords()])
    return page
  }
}

/** Every page loads its own code and, in its loader, what it shows first. */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Shell,
    HydrateFallback: Opening,
    ErrorBoundary: RouteFailure,
    loader: async () => {
      const { staff } = await whoAmI()
      keepTypedFor(staff.id)
      return null
    },
    children: [
      {
        ErrorBoundary: PageFailure,
        children: [
          { index: true, lazy: () => import('#web/today/today-page.tsx') },
          {
            path: 'territories',
            lazy: () => import('#web/territories/territories-page.tsx'),
          },
          {
            path: 'territories/plans/:id',
            lazy: () => import('#web/territories/plan-page.tsx'),
          },
          {
            path: 'territories/coverage',
            lazy: () => import('#web/coverage/coverage-page.tsx'),
          },
          {
            path: 'territories/where',
            lazy: () => import('#web/addresses/where-page.tsx'),
          },
          {
            path: 'territories/plans/:id/adoption',
            lazy: () => import('#web/territories/adoption-page.tsx'),
          },
          {
            path: 'territories/plans/:id/versions',
            lazy: () => import('#web/territories/versions-page.tsx'),
          },
          { path: 'equipment', lazy: ofBank(() => import('#web/equipment/list-page.tsx')) },
          {
            path: 'equipment/items/:tag',
            lazy: ofBank(() => import('#web/equipment/item-page.tsx')),
          },
          {
            path: 'equipment/catalogue',
            lazy: ofBank(() => import('#web/equipment/catalogue-page.tsx')),
          },
          {
            path: 'equipment/stocktake',
            lazy: ofBank(() => import('#web/equipment/stocktake-page.tsx')),
          },
          {
            path: 'equipment/import',
            lazy: ofBank(() => import('#web/equipment/import-page.tsx')),
          },
          {
            path: 'equipment/desk',
            lazy: ofBank(() => import('#web/equipment/desk-page.tsx')),
          },
          { path: 'equipment/where', lazy: ofBank(() => import('#web/equipment/where-page.tsx')) },
          { path: 'equipment/shelf', lazy: ofBank(() => import('#web/equipment/shelf-page.tsx')) },
          {
            path: 'equipment/people',
            lazy: ofBank(() => import('#web/equipment/borrower-page.tsx')),
          },
          { path: 'equipment/due', lazy: ofBank(() => import('#web/equipment/due-page.tsx')) },
          {
            path: 'activities',
            lazy: ofProgramme(() => import('#web/activities/calendar-page.tsx')),
          },
          {
            path: 'activities/city',
            lazy: ofProgramme(() => import('#web/activities/city-page.tsx')),
          },
          {
            path: 'activities/import',
            lazy: ofProgramme(() => import('#web/activities/import-page.tsx')),
          },
          {
            path: 'activities/equity',
            lazy: ofProgramme(() => import('#web/activities/equity-page.tsx')),
          },
          {
            path: 'activities/list',
            lazy: ofProgramme(() => import('#web/activities/list-page.tsx')),
          },
          {
            path: 'activities/new',
            lazy: ofProgramme(() => import('#web/activities/new-page.tsx')),
          },
          {
            path: 'activities/calls',
            lazy: ofProgramme(() => import('#web/registrations/calls-page.tsx')),
          },
          {
            path: 'activities/:id',
            lazy: ofProgramme(() => import('#web/activities/activity-page.tsx')),
            children: [
              {
                index: true,
                lazy: ofProgramme(() => import('#web/registrations/registrations-tab.tsx')),
              },
            ],
          },
          {
            path: 'activities/:id/attendance/:occurrence',
            lazy: ofProgramme(() => import('#web/registrations/attendance-page.tsx')),
          },
          { path: 'agenda', lazy: ofProgramme(() => import('#web/agenda/agenda-page.tsx')) },
          { path: 'reports', lazy: ofBank(() => import('#web/reports/reports-page.tsx')) },
          { path: 'spaces', lazy: () => import('#web/spaces/spaces-page.tsx') },
          { path: 'spaces/:id', lazy: () => import('#web/spaces/space-page.tsx') },
          { path: 'people', lazy: () => import('#web/people/people-page.tsx') },
          { path: 'privacy', lazy: () => import('#web/privacy/privacy-page.tsx') },
          { path: 'settings', lazy: ofProgramme(() => import('#web/settings/settings-page.tsx')) },
          { path: 'settings/import', lazy: () => import('#web/city/import-page.tsx') },
          { path: '*', lazy: () => import('./not-found-page.tsx') },
        ],
      },
    ],
  },
]
