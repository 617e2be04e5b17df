import i18next from 'i18next'
import { notice } from '#web/ui/notice.ts'
import { failureWords } from './failure-words.ts'

/** What went wrong, in words, in the corner of the screen. */
export function showFailure(error: unknown): void {
  const { title, text } = failureWords(i18next.t, error)
  notice({ tone: 'failure', title, text })
}
