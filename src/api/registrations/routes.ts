import { nounRoutes } from '../desk.ts'
import { registrationActRoutes } from './act-routes.ts'
import { attendanceRoutes } from './attendance.ts'
import { registeringRoutes } from './registering.ts'
import { callingRoutes } from './to-call.ts'

export const registrationRoutes = nounRoutes()
  .route('/', attendanceRoutes)
  .route('/', registeringRoutes)
  .route('/', registrationActRoutes)
  .route('/', callingRoutes)
