import { nounRoutes } from '../desk.ts'
import { callRoutes } from './due.ts'
import { reportRoutes } from './reports.ts'
import { catalogueRoutes } from './types.ts'
import { itemRoutes } from './items.ts'
import { itemBulkRoutes } from './items-bulk.ts'
import { itemCsvRoutes } from './items-csv.ts'
import { itemImportRoutes } from './import.ts'
import { itemKeepRoutes } from './items-keep.ts'
import { itemPhotoRoutes } from './photos.ts'
import { itemViewRoutes } from './views.ts'
import { lendingRoutes } from './lending-routes.ts'
import { paperRoutes } from './papers.ts'
import { reservationRoutes } from './reservations.ts'
import { stocktakeRoutes } from './stocktake.ts'
import { transferRoutes } from './transfers.ts'
import { waitingRoutes } from './waiting.ts'
import { whereRoutes } from './where.ts'

export const equipmentRoutes = nounRoutes()
  .route('/', lendingRoutes)
  .route('/', callRoutes)
  .route('/', reportRoutes)
  .route('/', itemRoutes)
  .route('/', itemBulkRoutes)
  .route('/', itemCsvRoutes)
  .route('/', itemImportRoutes)
  .route('/', itemKeepRoutes)
  .route('/', itemPhotoRoutes)
  .route('/', itemViewRoutes)
  .route('/', catalogueRoutes)
  .route('/', paperRoutes)
  .route('/', reservationRoutes)
  .route('/', stocktakeRoutes)
  .route('/', transferRoutes)
  .route('/', waitingRoutes)
  .route('/', whereRoutes)
