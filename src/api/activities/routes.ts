import { nounRoutes } from '../desk.ts'

export const activityRoutes = nounRoutes()
