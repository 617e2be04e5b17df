import { useSuspenseQuery } from '@tanstack/react-query'
import { queryClient } from '#web/query-client.ts'
import { loadCity, onlyForAnotherPlan } from './load-city.ts'
import { NoPlanYet } from './no-plan-yet.tsx'
import { PlanDesk } from './plan-desk.tsx'
import { planQuery, plansQuery } from './queries.ts'

export const shouldRevalidate = onlyForAnotherPlan

export async function loader() {
  await loadCity()
  const plans = await queryClient.query({ ...plansQuery, staleTime: 'static' })
  const adopted = plans.find(({ state }) => state === 'adopted')
  if (adopted !== undefined) await queryClient.query(planQuery(adopted.id))
  return null
}

/** The territories as they are in force. */
export function Component() {
  const { data: plans } = useSuspenseQuery(plansQuery)
  const adopted = plans.find(({ state }) => state === 'adopted')
  return adopted === undefined ? <NoPlanYet /> : <AdoptedPlan key={adopted.id} id={adopted.id} />
}

function AdoptedPlan({ id }: { id: string }) {
  const { data: plan } = useSuspenseQuery(planQuery(id))
  return <PlanDesk plan={plan} />
}
