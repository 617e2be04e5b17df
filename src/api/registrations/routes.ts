import { nounRoutes } from '../desk.ts'

export const registrationRoutes = nounRoutes()
