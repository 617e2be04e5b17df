import { nounRoutes } from '../desk.ts'
import { absenceRoutes } from './absences.ts'
import { appointmentRoutes } from './appointments.ts'
import { availabilityRoutes } from './availability.ts'
import { freeRoutes } from './free.ts'
import { mineRoutes } from './mine.ts'
import { outcomeRoutes } from './outcome.ts'
import { wordRoutes } from './words.ts'

export const agendaRoutes = nounRoutes()
  .route('/', absenceRoutes)
  .route('/', appointmentRoutes)
  .route('/', availabilityRoutes)
  .route('/', freeRoutes)
  .route('/', mineRoutes)
  .route('/', outcomeRoutes)
  .route('/', wordRoutes)
