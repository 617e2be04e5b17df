import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Staff } from '#domain/staff.ts'
import { notice } from '#web/ui/notice.ts'
import { TwoLines } from '#web/ui/two-lines.tsx'
import { undoing } from '#web/undo.ts'
import { addCover, removeCover } from './change-people.ts'
import { CoverForm } from './cover-form.tsx'
import { useCoverWords, useToday } from './cover-words.ts'
import classes from './people.module.css'

/** Who stands in for a person, now and later. */
export function CoversPart({ person, mayManage }: { person: Staff; mayManage: boolean }) {
  const { t } = useTranslation()
  const coverDays = useCoverWords()
  const today = useToday()
  const { id, name } = person
  const title = useRef<HTMLHeadingElement>(null)
  const end = useMutation({
    mutationFn: async ({ id: coverId, covering, from, until }: Staff['covers'][number]) => {
      await removeCover(id, coverId)
      // The button that was pressed is gone.
      title.current?.focus()
      const again = { coveringId: covering.id, from, until }
      notice({
        tone: 'done',
        text: t('people.said.uncovered', { name, covering: covering.name }),
        action: { words: t('shell.undo'), run: undoing(() => addCover(id, again)) },
      })
    },
  })
  return (
    <section className={classes.part} aria-labelledby="covers">
      <h3 id="covers" ref={title} tabIndex={-1} className={classes.partTitle}>
        {t('people.covers')}
      </h3>
      <p className={classes.help}>
        {t(person.covers.length === 0 ? 'people.coversNone' : 'people.coversHelp')}
      </p>
      <ul className={classes.covers}>
        {person.covers.map((cover) => {
          const holds = cover.from <= today
          const { name: covering } = cover.covering
          const when = t(holds ? 'people.coverNow' : 'people.coverLater')
          return (
            <li key={cover.id} className={classes.cover}>
              <TwoLines first={covering} second={`${when} · ${coverDays(cover)}`} />
              {mayManage && (
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={t(holds ? 'people.endCover' : 'people.dropCover', { name: covering })}
                  loading={end.isPending && end.variables.id === cover.id}
                  onClick={() => end.mutate(cover)}
                >
                  {t(holds ? 'people.endCoverShort' : 'people.dropCoverShort')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {mayManage && person.active && <CoverForm person={person} />}
    </section>
  )
}
