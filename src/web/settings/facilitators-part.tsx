import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutsideFacilitator } from '#domain/activities/activity.ts'
import { plainWords } from '#web/ui/plain-words.ts'
import { SearchField } from '#web/ui/search-field.tsx'
import { FacilitatorForm } from './facilitator-form.tsx'
import { outsideFacilitatorsQuery } from './programme-queries.ts'
import classes from './programme.module.css'

/** A longer list is searched rather than read. */
const mostShown = 12

/** Whoever leads sessions from outside; one retired stays with what they lead. */
export function FacilitatorsPart({ edits }: { edits: boolean }) {
  const { t } = useTranslation()
  const { data } = useQuery(outsideFacilitatorsQuery)
  const people = data?.items ?? []
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const found = people.filter(({ name, organisation }) =>
    plainWords(`${name} ${organisation}`).includes(plainWords(search)),
  )
  const title = t('agenda.lists.facilitators')
  const aside = ({ organisation, retiredOn }: OutsideFacilitator) =>
    [organisation, retiredOn === null ? '' : t('agenda.lists.retiredPerson')]
      .filter(Boolean)
      .join(' · ')
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.quiet}>
        {t(
          `agenda.lists.${data !== undefined && people.length === 0 ? 'none' : 'facilitatorsText'}`,
        )}
      </p>
      {people.length > mostShown && (
        <>
          <SearchField
            label={t('agenda.lists.findPerson')}
            clearWords={t('agenda.lists.clearSearch')}
            value={search}
            onSearch={setSearch}
          />
          <p role="status" className={classes.quiet}>
            {t('agenda.lists.shownOf', {
              count: found.length,
              shown: Math.min(found.length, mostShown),
            })}
          </p>
        </>
      )}
      <ul className={classes.rows} aria-label={title}>
        {found.slice(0, mostShown).map((person) => (
          <li key={person.id} className={classes.row}>
            {open === person.id ? (
              <FacilitatorForm person={person} onClose={() => setOpen(null)} />
            ) : (
              <>
                <span className={classes.words}>
                  {person.name} <span className={classes.quiet}>{aside(person)}</span>
                </span>
                {edits && (
                  <Button
                    size="compact-md"
                    variant="subtle"
                    leftSection={<IconPencil size={16} aria-hidden />}
                    aria-label={t('agenda.lists.change', { name: person.name })}
                    onClick={() => setOpen(person.id)}
                  >
                    {t('agenda.lists.rename')}
                  </Button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
