import { nounRoutes } from '../desk.ts'
import { adoptionRoutes } from './adoption-routes.ts'
import { islandRoutes } from './island-routes.ts'
import { planRoutes } from './plan-routes.ts'
import { versionRoutes } from './version-routes.ts'

export const territoryRoutes = nounRoutes()
  .route('/', planRoutes)
  .route('/', islandRoutes)
  .route('/', versionRoutes)
  .route('/', adoptionRoutes)
