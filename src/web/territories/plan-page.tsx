import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '#web/query-client.ts'
import { PlanDesk } from './plan-desk.tsx'
import { loadCity, onlyForAnotherPlan } from './load-city.ts'
import { planQuery } from './queries.ts'

export const shouldRevalidate = onlyForAnotherPlan

export async function loader({ params }: LoaderFunctionArgs) {
  await Promise.all([loadCity(), queryClient.query(planQuery(params['id'] ?? ''))])
  return null
}

/** One plan, whichever it is: to be read, and where it is a draft, to be drawn. */
export function Component() {
  const { id = '' } = useParams()
  const { data: plan } = useSuspenseQuery(planQuery(id))
  return <PlanDesk key={id} plan={plan} />
}
