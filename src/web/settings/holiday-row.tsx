import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '#domain/activities/holiday.ts'
import { api, told } from '#web/client.ts'
import { fieldWords } from '#web/failure-words.ts'
import { useLanguage } from '#web/language.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { readHolidaysAgain } from './holidays-again.ts'
import { HolidayForm } from './holiday-form.tsx'
import { HolidayWords } from './holiday-words.tsx'
import classes from './programme.module.css'

const key = () => ({ 'idempotency-key': crypto.randomUUID() })

/** A holiday: without a source it still waits for somebody to look where it was published. */
export function HolidayRow({ holiday, edits }: { holiday: Holiday; edits: boolean }) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const { id, version, ...was } = holiday
  const [editing, setEditing] = useState(false)
  const [source, setSource] = useState(was.source)
  const name = was.names[spoken]
  const confirm = useMutation({
    mutationFn: async () => {
      const headers = { ...key(), 'If-Match': `"${version}"` }
      const one = { param: { holiday: id }, json: { source } }
      await told(api.holidays.holidays[':holiday'].$patch(one, { headers }))
      await readHolidaysAgain()
      notice({ tone: 'done', text: t('agenda.lists.saved') })
    },
  })
  const remove = useMutation({
    mutationFn: async () => {
      const one = { param: { holiday: id } }
      await told(api.holidays.holidays[':holiday'].$delete(one, { headers: key() }))
      await readHolidaysAgain()
      const back = async () => {
        await told(api.holidays.holidays.$post({ json: was }, { headers: key() }))
        await readHolidaysAgain()
      }
      notice({
        tone: 'done',
        text: t('agenda.lists.removed'),
        action: { words: t('shell.undo'), run: undoing(back) },
      })
    },
  })
  if (editing)
    return (
      <li className={classes.row}>
        <HolidayForm
          holiday={holiday}
          title={t('agenda.holiday.changeOf', { name })}
          onClose={() => setEditing(false)}
        />
      </li>
    )
  return (
    <li className={classes.row}>
      <HolidayWords holiday={holiday} edits={edits} />
      {edits && (
        <form
          className={classes.acts}
          onSubmit={(event) => {
            event.preventDefault()
            confirm.mutate()
          }}
        >
          <TextInput
            size="sm"
            maxLength={200}
            aria-label={`${t('agenda.lists.source')}: ${name}`}
            placeholder={t('agenda.lists.source')}
            value={source}
            error={fieldWords(t, confirm.error)['source']}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          {source !== was.source && (
            <Button type="submit" size="sm" loading={confirm.isPending}>
              {t('agenda.lists.confirm')}
            </Button>
          )}
          <Button
            size="sm"
            variant="default"
            aria-label={t('agenda.holiday.changeOf', { name })}
            onClick={() => setEditing(true)}
          >
            {t('agenda.holiday.change')}
          </Button>
          <Button
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('agenda.lists.remove', { name })}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            <IconTrash size={16} aria-hidden />
          </Button>
        </form>
      )}
    </li>
  )
}
