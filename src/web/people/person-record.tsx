import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Staff } from '#domain/staff.ts'
import { useMay, useSession } from '#web/session.ts'
import { useFormat } from '#web/ui/format.tsx'
import { AccessPart } from './access-part.tsx'
import { CoversPart } from './covers-part.tsx'
import { PersonFacts } from './person-facts.tsx'
import { PersonForm } from './person-form.tsx'
import { PersonState } from './person-state.tsx'
import classes from './people.module.css'

/** All there is on one member of staff, to read or to manage. */
export function PersonRecord({ person }: { person: Staff }) {
  const { t } = useTranslation()
  const format = useFormat()
  const record = useRef<HTMLDivElement>(null)
  const mayManage = useMay('people:manage')
  const isMe = useSession().staff.id === person.id
  const { lastSeenAt } = person
  useEffect(function takeTheKeyboardThatWasLost() {
    // The form that added this person was left, and its button with it.
    if (document.activeElement === document.body) record.current?.focus()
  }, [])
  return (
    <div className={classes.panel} ref={record} tabIndex={-1}>
      <div className={classes.summary}>
        <PersonState active={person.active} />
        {isMe && <span>{t('people.you')}</span>}
        <span>
          {lastSeenAt === null
            ? t('people.never')
            : `${t('people.head.lastSeen')}: ${format.moment(lastSeenAt)}`}
        </span>
      </div>
      {mayManage ? <PersonForm person={person} /> : <PersonFacts person={person} />}
      <CoversPart person={person} mayManage={mayManage} />
      {mayManage && <AccessPart person={person} isMe={isMe} />}
    </div>
  )
}
