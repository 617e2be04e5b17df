import { useTranslation } from 'react-i18next'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { deskCalls } from './desk-calls.ts'
import { readBankAgain } from './item-queries.ts'

/** Says what was done at a space, with the way back where there is one, and reads the bank anew. */
export function useDone(space: string): (text: string, act: string | null) => void {
  const { t } = useTranslation()
  return (text, act) => {
    const undo = async () => {
      if (act === null) return
      await deskCalls.undo(space, act)
      await readBankAgain()
      notice({ tone: 'done', text: t('reservations.done.undone') })
    }
    notice({
      tone: 'done',
      text,
      ...(act === null ? {} : { action: { words: t('shell.undo'), run: undoing(undo) } }),
    })
    void readBankAgain()
  }
}
