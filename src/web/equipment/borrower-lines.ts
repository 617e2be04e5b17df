import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { BorrowerCopy } from '#domain/borrower-copy.ts'
import { dayIn } from '#domain/day.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useTypeName } from './desk-verdict.ts'

type Copy = z.infer<typeof BorrowerCopy>
type Loan = Copy['loans'][number]
type Thing = Pick<Loan['items'][number], 'tag' | 'type' | 'maker' | 'model'>

const known = ['open-loan', 'agreement', 'due-call', 'activity-call', 'on-request'] as const

const joined = (parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join(' · ')

/** A reason as it is kept: what somebody wrote, or a mark of ours with words of its own. */
function useReasonWords(): (reason: string) => string {
  const { t } = useTranslation()
  return (reason) => {
    const mark = known.find((one) => one === reason)
    return mark === undefined ? reason : t(`borrowers.reasons.${mark}`)
  }
}

/** Each thing that is held on somebody as a line that she can read. */
export function useCopyLines() {
  const { t } = useTranslation()
  const format = useFormat()
  const typeName = useTypeName()
  const reasonWords = useReasonWords()
  const dayOf = (instant: string) => format.day(dayIn(format.timeZone, new Date(instant)))
  const thing = ({ tag, type, maker, model }: Thing) =>
    [`${typeName(type)} ${tag}`, `${maker} ${model}`.trim()].join(', ')
  const days = (from: string, due: string) =>
    t('borrowers.copy.fromTo', { from: format.day(from), due: format.day(due) })
  const counted = (name: 'renewals' | 'calls' | 'reminders' | 'papers', count: number) =>
    count === 0 ? null : t(`borrowers.copy.${name}`, { count })
  return {
    loan: ({ openedAt, closedAt, depositCents, depositReturnedAt, papers }: Loan) =>
      joined([
        t('borrowers.copy.opened', { day: dayOf(openedAt) }),
        closedAt === null ? null : t('borrowers.copy.closed', { day: dayOf(closedAt) }),
        depositCents === null
          ? null
          : t('borrowers.copy.deposit', { euros: format.euros(depositCents) }),
        depositReturnedAt === null
          ? null
          : t('borrowers.copy.depositBack', { day: dayOf(depositReturnedAt) }),
        counted('papers', papers.length),
      ]),
    item: (item: Loan['items'][number]) =>
      joined([
        thing(item),
        days(item.from, item.due),
        item.accessories.length === 0
          ? null
          : t('borrowers.copy.with', { what: item.accessories.join(', ') }),
        counted('renewals', item.renewals),
        item.returnedAt === null
          ? null
          : t('borrowers.copy.returned', { day: dayOf(item.returnedAt) }),
        counted('calls', item.calls.length),
        counted('reminders', item.reminders.length),
      ]),
    reservation: (one: Copy['reservations'][number]) =>
      joined([
        thing(one),
        one.space,
        days(one.from, one.due),
        t(`reservations.states.${one.state}`),
      ]),
    waiting: (one: Copy['waiting'][number]) =>
      joined([
        typeName(one.type),
        one.model,
        one.space,
        t('borrowers.copy.since', { day: dayOf(one.since) }),
        one.neededOn === null
          ? null
          : t('borrowers.copy.needed', { day: format.day(one.neededOn) }),
      ]),
    opening: ({ at, by, space, how, reason }: Copy['openings'][number]) =>
      joined([format.moment(at), by, space, t(`borrowers.how.${how}`), reasonWords(reason)]),
  }
}
