import { nounRoutes } from '../desk.ts'
import { seriesRoutes } from './series.ts'
import { templateRoutes } from './templates.ts'

export const activityRoutes = nounRoutes().route('/', seriesRoutes).route('/', templateRoutes)
