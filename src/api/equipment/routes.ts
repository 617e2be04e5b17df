import { nounRoutes } from '../desk.ts'
import { catalogueRoutes } from './types.ts'
import { itemRoutes } from './items.ts'
import { itemBulkRoutes } from './items-bulk.ts'
import { itemCsvRoutes } from './items-csv.ts'
import { itemKeepRoutes } from './items-keep.ts'
import { itemPhotoRoutes } from './photos.ts'
import { itemViewRoutes } from './views.ts'
import { lendingRoutes } from './lending-routes.ts'
import { paperRoutes } from './papers.ts'
import { reservationRoutes } from './reservations.ts'
import { transferRoutes } from './transfers.ts'
import { waitingRoutes } from './waiting.ts'
import { whereRoutes } from './where.ts'

export const equipmentRoutes = nounRoutes()
  .route('/', lendingRoutes)
  .route('/', itemRoutes)
  .route('/', itemBulkRoutes)
  .route('/', itemCsvRoutes)
  .route('/', itemKeepRoutes)
  .route('/', itemPhotoRoutes)
  .route('/', itemViewRoutes)
  .route('/', catalogueRoutes)
  .route('/', paperRoutes)
  .route('/', reservationRoutes)
  .route('/', transferRoutes)
  .route('/', waitingRoutes)
  .route('/', whereRoutes)
