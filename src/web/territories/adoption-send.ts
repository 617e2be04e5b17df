import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Plan } from '#domain/plan.ts'
import type { Adoption } from '#domain/plan-adoption.ts'
import { Refusal } from '#domain/refusal.ts'
import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'
import { notice } from '#web/ui/notice.ts'
import { adoptionQuery } from './adoption-queries.ts'
import { planQuery, plansQuery } from './queries.ts'

type Sent = { version: number; adoption: Adoption }
type Ways = { onAdopted: (plan: Plan) => void; onRefused: () => void }

/** Adopts a plan and goes to the map in force; refused, what stands now is read and nothing answered is lost. */
export function useAdopt({ id, name }: Plan, { onAdopted, onRefused }: Ways) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return useMutation({
    meta: { quiet: true },
    mutationFn: async ({ version, adoption }: Sent) =>
      told(
        api.territories.plans[':id'].adoption.$post(
          { param: { id }, json: adoption },
          { headers: { 'If-Match': `"${version}"` } },
        ),
      ),
    onSuccess: async (plan) => {
      onAdopted(plan)
      await queryClient.query({ ...plansQuery, staleTime: 0 })
      await navigate('/territories')
      notice({ tone: 'done', text: t('plans.adoption.done', { name }) })
      // Islands and spaces stand elsewhere from now on, and with them whatever was read of them.
      const [, preview] = adoptionQuery(id).queryKey
      await queryClient.invalidateQueries({
        predicate: ({ queryKey: [, what] }) => what !== preview,
      })
    },
    onError: async (error) => {
      onRefused()
      if (!(error instanceof Refusal)) return
      await queryClient.invalidateQueries({ queryKey: planQuery(id).queryKey })
      await queryClient.invalidateQueries({ queryKey: adoptionQuery(id).queryKey })
    },
  })
}
