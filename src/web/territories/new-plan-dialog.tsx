import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { PlanSummary } from '#domain/plan.ts'
import { Refusal } from '#domain/refusal.ts'
import { api, told } from '#web/client.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { queryClient } from '#web/query-client.ts'
import { plansQuery } from './queries.ts'

type NewPlanDialogProps = { plans: readonly PlanSummary[]; onClose: () => void }

export function NewPlanDialog({ plans, onClose }: NewPlanDialogProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [copyOf, setCopyOf] = useState(plans[0]?.id ?? '')
  const create = useMutation({
    meta: { quiet: true },
    mutationFn: async () =>
      told(api.territories.plans.$post({ json: { name, ...(copyOf === '' ? {} : { copyOf }) } })),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: plansQuery.queryKey, exact: true })
      onClose()
      await navigate(`/territories/plans/${id}`)
    },
  })
  const { error } = create
  const atField = error instanceof Refusal && error.code === 'territories/name-taken'
  const wrong = fieldWords(t, error)['name'] ?? (atField ? failureWords(t, error).text : undefined)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    create.mutate()
  }
  return (
    <Modal opened onClose={onClose} title={t('territories.plans.newTitle')}>
      <form onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          label={t('territories.plans.name')}
          value={name}
          error={wrong ?? (error === null ? undefined : failureWords(t, error).text)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          mt="md"
          label={t('territories.plans.from')}
          value={copyOf}
          data={[
            ...plans.map((plan) => ({
              value: plan.id,
              label: t('territories.plans.copyOf', { name: plan.name }),
            })),
            { value: '', label: t('territories.plans.blank') },
          ]}
          onChange={(event) => setCopyOf(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('territories.plans.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
