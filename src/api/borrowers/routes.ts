import { nounRoutes } from '../desk.ts'
import { borrowerCounterRoutes } from './counter-routes.ts'
import { borrowerRecordRoutes } from './record-routes.ts'
import { borrowerWatchRoutes } from './watch-routes.ts'

export const borrowerRoutes = nounRoutes()
  .route('/', borrowerCounterRoutes)
  .route('/', borrowerRecordRoutes)
  .route('/', borrowerWatchRoutes)
