import { nounRoutes } from '../desk.ts'

export const agendaRoutes = nounRoutes()
