import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Model } from '#domain/equipment/catalogue.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { modelName, recallModel } from './catalogue-change.ts'
import { itemProblems } from './item-problems.ts'
import { outQuery } from './item-queries.ts'
import classes from './bulk.module.css'

/** Calls a whole model back from lending: says what that sets in motion, and asks why. */
export function RecallModel({ model, onClose }: { model: Model; onClose: () => void }) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [reason, setReason] = useState('')
  const { data: out } = useQuery(outQuery(model.id))
  const name = modelName(model)
  const recall = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const { items, calls } = await recallModel(model.id, reason.trim())
      notice({
        tone: 'done',
        text: t('equipment.catalogue.recallDone', { model: name, items, calls }),
      })
      onClose()
    },
  })
  const problems = itemProblems(t, recall.error)
  useFocusOnWrong(form, recall.error)
  return (
    <Modal opened onClose={onClose} title={t('equipment.catalogue.recallTitle', { model: name })}>
      <form
        ref={form}
        className={classes.form}
        tabIndex={-1}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          recall.mutate()
        }}
      >
        <p className={classes.text}>
          {t('equipment.catalogue.recallText', { count: model.items })}
        </p>
        {out !== undefined && model.items > 0 && (
          <p className={classes.text}>
            <strong>{t('equipment.catalogue.recallOut', { count: out })}</strong>
          </p>
        )}
        <Textarea
          data-autofocus
          label={t('equipment.catalogue.recallReason')}
          description={t('equipment.catalogue.recallReasonHelp')}
          autosize
          minRows={2}
          maxLength={200}
          value={reason}
          error={problems.fields['reason']}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FailureBox
          failure={problems.form}
          requestWords={(request) => t('failures.request', { request })}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" color="teula" loading={recall.isPending}>
            {t('equipment.catalogue.recallApply')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
