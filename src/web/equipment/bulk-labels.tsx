import { Button, Group, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, toldFile } from '#web/client.ts'
import { useLanguage } from '#web/language.ts'
import { notice } from '#web/ui/notice.ts'
import { openFile } from '#web/ui/open-file.ts'
import { LabelsFields } from './bulk-labels-fields.tsx'
import { keepLabelChoice, keptLabelChoice, printingOf } from './bulk-labels-choice.ts'
import { tagsOf } from './item-queries.ts'
import type { ListView } from './list-view.ts'
import classes from './bulk.module.css'

const most = 500

type LabelsDialogProps = {
  space: string
  of: { tags: readonly string[] } | { view: ListView; count: number }
  onClose: () => void
}

/** Labels of some items as a paper to print; the printer's ways are remembered in this browser. */
export function LabelsDialog({ space, of, onClose }: LabelsDialogProps) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const [choice, setChoice] = useState(keptLabelChoice)
  const [startAt, setStartAt] = useState(1)
  const count = 'tags' in of ? of.tags.length : of.count
  const file = `${t('equipment.labels.file')}.pdf`
  const print = useMutation({
    mutationFn: async () => {
      const tags = 'tags' in of ? of.tags.slice(0, most) : await tagsOf(of.view, most)
      const json = { ...printingOf(choice), tags, startAt, language: spoken }
      const route = api.papers.spaces[':space'].labels
      openFile(file, await toldFile(route.$post({ param: { space }, json })))
      keepLabelChoice(choice)
      notice({ tone: 'done', text: t('equipment.labels.printed', { count: tags.length }) })
      onClose()
    },
  })
  const test = useMutation({
    mutationFn: async () => {
      const json = { ...printingOf(choice), language: spoken }
      const route = api.papers.spaces[':space'].labels.test
      openFile(file, await toldFile(route.$post({ param: { space }, json })))
      keepLabelChoice(choice)
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('equipment.labels.title')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          print.mutate()
        }}
      >
        <p className={classes.text}>
          {t('equipment.labels.lead', { count: Math.min(count, most) })}{' '}
          {count > most && t('equipment.labels.tooMany', { most })}
        </p>
        <LabelsFields
          choice={choice}
          startAt={startAt}
          onChange={(change) => setChoice({ ...choice, ...change })}
          onStartAt={setStartAt}
          testing={test.isPending}
          onTest={() => test.mutate()}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={print.isPending}>
            {t('equipment.labels.print')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
