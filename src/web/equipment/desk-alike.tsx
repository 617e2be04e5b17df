import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconUsers } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#domain/refusal.ts'
import { personFindQuery } from '#web/person-find.ts'
import type { DeskPerson } from './desk-state.ts'
import classes from './desk.module.css'

type Props = {
  space: string
  refusal: Refusal
  letters: string
  phone: string
  onChoose: (person: DeskPerson) => void
  onAnother: () => void
}

/** Whoever is much alike and known already: it is she, or it is another. */
export function DeskAlike({ space, refusal, letters, phone, onChoose, onAnother }: Props) {
  const { t } = useTranslation()
  const choices = useRef<HTMLDivElement>(null)
  useEffect(function goToTheChoice() {
    choices.current?.querySelector('button')?.focus()
  }, [])
  const ids = Array.isArray(refusal.facts['alike']) ? refusal.facts['alike'] : []
  const elsewhere = typeof refusal.facts['elsewhere'] === 'number' ? refusal.facts['elsewhere'] : 0
  const [given = ''] = letters.trim().split(/\s+/)
  const digits = phone.replaceAll(/\D/g, '').slice(-6)
  const byName = useQuery({
    ...personFindQuery(space, given),
    enabled: ids.length > 0 && given.length >= 2,
  })
  const byPhone = useQuery({
    ...personFindQuery(space, digits),
    enabled: ids.length > 0 && digits.length >= 3,
  })
  const known = [...(byName.data?.items ?? []), ...(byPhone.data?.items ?? [])].filter(
    ({ id }, i, all) => ids.includes(id) && all.findIndex((other) => other.id === id) === i,
  )
  return (
    <Alert
      color="teula"
      role="alert"
      title={t('desk.newPerson.alike')}
      icon={<IconUsers aria-hidden />}
    >
      {ids.length > 0 && <p className={classes.none}>{t('desk.newPerson.alikeText')}</p>}
      {elsewhere > 0 && (
        <p className={classes.none}>{t('desk.newPerson.alikeElsewhere', { count: elsewhere })}</p>
      )}
      <div ref={choices} className={classes.chips}>
        {known.map(({ id, name, phoneEnds }) => (
          <Button key={id} onClick={() => onChoose({ id, name })}>
            {t('desk.newPerson.isHer', {
              name: phoneEnds === '' ? name : `${name} (…${phoneEnds})`,
            })}
          </Button>
        ))}
        <Button variant="default" onClick={onAnother}>
          {t('desk.newPerson.another')}
        </Button>
      </div>
    </Alert>
  )
}
