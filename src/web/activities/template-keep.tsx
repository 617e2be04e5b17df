import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '#domain/activities/activity.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { queryClient } from '#web/query-client.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { formCalls } from './form-calls.ts'
import { templateOf } from './form-draft.ts'
import { templatesQuery } from './form-queries.ts'

type KeepTemplateProps = { activity: Activity; onDone: () => void }

/** Keeps what and how of an activity, to begin others from it. */
export function KeepTemplate({ activity, onDone }: KeepTemplateProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(activity.texts.ca.title)
  const space = activity.space.id
  const readThem = () => queryClient.invalidateQueries(templatesQuery(space))
  const keep = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const kept = await formCalls.keepTemplate(space, { name, draft: templateOf(activity) })
      const undo = async () => {
        await formCalls.removeTemplate({ space, template: kept.id })
        await readThem()
      }
      notice({
        tone: 'done',
        text: t('activities.templates.kept', { name: kept.name }),
        action: { words: t('shell.undo'), run: undoing(undo) },
      })
      onDone()
      await readThem()
    },
  })
  const wrong = fieldWords(t, keep.error)
  return (
    <Modal
      opened
      title={t('activities.templates.keep')}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      onClose={onDone}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          keep.mutate()
        }}
      >
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t('activities.templates.name')}
            description={t('activities.templates.nameHelp')}
            maxLength={80}
            value={name}
            error={wrong['name']}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <FailureBox
            failure={
              keep.error === null || Object.keys(wrong).length > 0
                ? null
                : failureWords(t, keep.error)
            }
            requestWords={(request) => t('failures.request', { request })}
          />
          <Group gap="xs">
            <Button type="submit" loading={keep.isPending}>
              {t('activities.templates.save')}
            </Button>
            <Button variant="default" onClick={onDone}>
              {t('shell.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
