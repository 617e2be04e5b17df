import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemCard } from '#domain/equipment/card.ts'
import type { Names } from '#domain/equipment/item.ts'
import type { ReturnMessage } from '#domain/equipment/loan.ts'
import { Refusal } from '#domain/refusal.ts'
import { failureWords } from '#web/failure-words.ts'
import { useFormat } from '#web/ui/format.tsx'
import { isOffline } from './desk-store.ts'
import { isLendable, type TrayRow } from './desk-tray.ts'

export type Tone = 'ready' | 'done' | 'attention' | 'quiet'
export type Verdict = { tone: Tone; words: string; more: string[] }

/** The name of a type in the language of the screen. */
export function useTypeName(): (names: Names) => string {
  const { language } = useTranslation().i18n
  return useCallback(
    (names) => (language === 'es' || language === 'en' ? names[language] : names.ca),
    [language],
  )
}

/** What a row of the tray has come to, in words, with whatever there is to know besides. */
export function useVerdict(): (row: TrayRow) => Verdict {
  const { t } = useTranslation()
  const format = useFormat()
  const say = useMessageWords()

  function ofFailure(failure: unknown): Verdict {
    if (isOffline(failure)) return { tone: 'attention', words: t('desk.row.offline'), more: [] }
    if (failure instanceof Refusal && failure.code === 'equipment/unknown-item')
      return { tone: 'attention', words: t('desk.row.unknown'), more: [] }
    return { tone: 'attention', words: failureWords(t, failure).text, more: [] }
  }

  function ofDone(row: TrayRow): Verdict | null {
    const { done } = row
    if (done === null) return null
    switch (done.kind) {
      case 'lent':
        return {
          tone: 'done',
          words: t('desk.row.lent', { who: done.who, day: format.day(done.due) }),
          more: [],
        }
      case 'renewed':
        return {
          tone: 'done',
          words: t('desk.row.renewed', { day: format.day(done.due) }),
          more: [],
        }
      case 'returned': {
        const late = done.messages.find((message) => message.kind === 'returned')?.overdueDays ?? 0
        const more = done.messages.flatMap(say)
        const words =
          late > 0 ? t('desk.row.returnedLate', { count: late }) : t('desk.row.returned')
        return { tone: 'done', words, more }
      }
      case 'cared':
        return isLendable(row) ? null : { tone: 'done', words: t('desk.row.cared'), more: [] }
      case 'undone':
      default:
        return null
    }
  }

  function ofCard(card: ItemCard, wanted: boolean): Verdict {
    if (card.hold !== null) {
      const { holder, pickUpBy } = card.hold
      return holder === null
        ? { tone: 'attention', words: t('desk.row.heldNobody'), more: [] }
        : {
            tone: 'ready',
            words: t('desk.row.held', {
              who: holder.initials,
              day: format.day(pickUpBy ?? card.hold.due),
            }),
            more: [],
          }
    }
    if (card.loan !== null) {
      const { holder, due, space } = card.loan
      const day = format.day(due)
      const words =
        holder === null
          ? t('desk.row.onLoanNobody', { space: space.name, day })
          : t('desk.row.onLoan', { who: holder.initials, day })
      return { tone: 'attention', words, more: [] }
    }
    const beyond = card.blocks.find(
      (block) => block === 'recalled' || block === 'inspection-overdue' || block === 'reserved',
    )
    if (beyond !== undefined)
      return { tone: 'attention', words: t(`desk.block.${beyond}`), more: [] }
    if (card.state !== 'available')
      return { tone: 'attention', words: t(`desk.state.${card.state}`), more: [] }
    const next =
      card.next === null ? [] : [t('desk.row.reservedFrom', { day: format.day(card.next.from) })]
    return wanted
      ? { tone: 'ready', words: t('desk.row.ready'), more: next }
      : { tone: 'quiet', words: t('desk.row.set'), more: next }
  }

  return (row) => {
    if (row.waiting) return { tone: 'quiet', words: t('desk.row.waiting'), more: [] }
    if (row.failure !== null) return ofFailure(row.failure)
    const done = ofDone(row)
    if (done !== null) return done
    if (row.card === null) return { tone: 'quiet', words: t('desk.row.asking'), more: [] }
    return ofCard(row.card, row.wanted)
  }
}

/** What a return found, a sentence each; that it is back says the row itself. */
function useMessageWords(): (message: ReturnMessage) => string[] {
  const { t } = useTranslation()
  const format = useFormat()
  return (message) => {
    switch (message.kind) {
      case 'returned':
        return []
      case 'not-on-loan':
        return [t('desk.message.notOnLoan')]
      case 'moved-here':
        return [t('desk.message.movedHere', { space: message.from.name })]
      case 'belongs-elsewhere':
        return [t('desk.message.belongsElsewhere', { space: message.home.name })]
      case 'accessories-missing':
        return [t('desk.message.missing', { what: message.missing.join(', ') })]
      case 'damaged':
        return [t('desk.message.damaged')]
      case 'awaited':
        return [
          t('desk.message.awaited', { day: format.day(message.from), space: message.space.name }),
        ]
      case 'deposit-open':
        return [t('desk.message.deposit', { euros: format.euros(message.cents) })]
      case 'loan-closed':
      default:
        return [t('desk.message.loanClosed', { ref: message.ref })]
    }
  }
}
