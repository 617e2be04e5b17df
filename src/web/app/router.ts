import { createBrowserRouter, createHashRouter } from 'react-router'
import { routes } from './routes.tsx'

// A static site under any sub-path knows no addresses but its own: there the page is in the hash.
export const openRouter = () =>
  __DEMO_PAGE__ ? createHashRouter(routes) : createBrowserRouter(routes)
