import { nounRoutes } from '../desk.ts'
import { clashRoutes } from './clashes.ts'
import { facilitatorRoutes } from './facilitators.ts'
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
  .route('/', facilitatorRoutes)
  .route('/', activityHistoryRoutes)
  .route('/', holidayRoutes)
  .route('/', calendarImportRoutes)
  .route('/', kindRoutes)
  .route('/', occurrenceRoutes)
  .route('/', seriesRoutes)
  .route('/', templateRoutes)
  // Last: the number of an activity is whatever no other path is.
  .route('/', programmeRoutes)
