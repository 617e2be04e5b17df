import { nounRoutes } from '../desk.ts'

export const equipmentRoutes = nounRoutes()
