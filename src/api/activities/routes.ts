import { nounRoutes } from '../desk.ts'
import { clashRoutes } from './clashes.ts'
import { equityRoutes } from './equity.ts'
import { facilitatorRoutes } from './facilitators.ts'
import { outsideFacilitatorRoutes } from './facilitators-keep.ts'
import { freeTimeRoutes } from './free.ts'
import { activityCsvRoutes } from './activities-csv.ts'
import { activityHistoryRoutes } from './history.ts'
import { holidayRoutes } from './holidays.ts'
import { calendarImportRoutes } from './import.ts'
import { kindRoutes } from './kinds.ts'
import { occurrenceRoutes } from './occurrences.ts'
import { programmeRoutes } from './programme.ts'
import { seriesRoutes } from './series.ts'
import { templateRoutes } from './templates.ts'

export const activityRoutes = nounRoutes()
  .route('/', clashRoutes)
  .route('/', equityRoutes)
  .route('/', facilitatorRoutes)
  .route('/', outsideFacilitatorRoutes)
  .route('/', freeTimeRoutes)
  .route('/', activityCsvRoutes)
  .route('/', activityHistoryRoutes)
  .route('/', holidayRoutes)
  .route('/', calendarImportRoutes)
  .route('/', kindRoutes)
  .route('/', occurrenceRoutes)
  .route('/', seriesRoutes)
  .route('/', templateRoutes)
  // Last: the number of an activity is whatever no other path is.
  .route('/', programmeRoutes)
