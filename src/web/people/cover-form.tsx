import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Staff } from '#domain/staff.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { addCover, removeCover } from './change-people.ts'
import { ColleagueSelect } from './colleague-select.tsx'
import { coverProblems, wholeCover, type CoverFields } from './cover-problems.ts'
import { useCoverWords, useToday } from './cover-words.ts'
import classes from './people.module.css'

/** Names a colleague who stands in for a person on some days. */
export function CoverForm({ person: { id, name } }: { person: Staff }) {
  const { t } = useTranslation()
  const format = useFormat()
  const coverDays = useCoverWords()
  const today = useToday()
  const form = useRef<HTMLFormElement>(null)
  const empty: CoverFields = { colleague: null, from: today, last: '' }
  const [fields, setFields] = useState(empty)
  const { colleague, from, last } = fields
  const put = (change: Partial<CoverFields>) => setFields({ ...fields, ...change })
  const cover = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const wanted = wholeCover(fields)
      const { covers } = await addCover(id, wanted)
      setFields(empty)
      form.current?.focus()
      const added = covers.find(
        ({ covering, from: begins }) => covering.id === wanted.coveringId && begins === wanted.from,
      )
      if (added === undefined) return
      const days = coverDays(added)
      notice({
        tone: 'done',
        text: t('people.said.covered', { name, covering: added.covering.name, days }),
        action: { words: t('shell.undo'), run: undoing(() => removeCover(id, added.id)) },
      })
    },
  })
  const problems = coverProblems(t, cover.error, format.shortDay)
  useFocusOnWrong(form, cover.error)
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={t('people.newCover')}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        cover.mutate()
      }}
    >
      <h4 className={classes.formTitle}>{t('people.newCover')}</h4>
      <ColleagueSelect
        value={colleague}
        except={id}
        error={problems.fields['coveringId']}
        onChange={(chosen) => put({ colleague: chosen })}
      />
      <div className={classes.days}>
        <TextInput
          type="date"
          label={t('people.coverFrom')}
          value={from}
          error={problems.fields['from']}
          onChange={(event) => put({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('people.coverLast')}
          min={from}
          value={last}
          error={problems.fields['until']}
          onChange={(event) => put({ last: event.currentTarget.value })}
        />
      </div>
      <FailureBox
        failure={problems.form}
        requestWords={(request) => t('failures.request', { request })}
      />
      <div>
        <Button type="submit" variant="light" loading={cover.isPending}>
          {t('people.addCover')}
        </Button>
      </div>
    </form>
  )
}
