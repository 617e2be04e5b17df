import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import type { Plan } from '#domain/plan.ts'
import { queryClient } from '#web/query-client.ts'
import { AdoptionDesk } from './adoption-desk.tsx'
import { adoptionQuery } from './adoption-queries.ts'
import { NotADraft } from './adoption-not-a-draft.tsx'
import { onlyForAnotherPlan } from './load-city.ts'
import { planQuery } from './queries.ts'

export const shouldRevalidate = onlyForAnotherPlan

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  const { state } = await queryClient.query({ ...planQuery(id), staleTime: 0 })
  if (state === 'draft') await queryClient.query({ ...adoptionQuery(id), staleTime: 0 })
  return null
}

/** What adopting a draft means, what it leaves to decide, and the deed itself. */
export function Component() {
  const { id = '' } = useParams()
  return <Adoption key={id} id={id} />
}

function Adoption({ id }: { id: string }) {
  const { data: plan } = useSuspenseQuery(planQuery(id))
  const [isLeaving, setLeaving] = useState(false)
  const note = (adopted: Plan) => {
    setLeaving(true)
    queryClient.setQueryData(planQuery(id).queryKey, adopted)
  }
  if (plan.state !== 'draft' && !isLeaving) return <NotADraft plan={plan} />
  return <AdoptionDesk plan={plan} onAdopted={note} />
}
