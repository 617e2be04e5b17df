import { MutationObserver } from '@tanstack/react-query'
import { queryClient } from './query-client.ts'

/** Takes a change back from wherever one is by then; a failure is said like that of any change. */
export function undoing(run: () => Promise<unknown>): () => void {
  return () => {
    const observer = new MutationObserver(queryClient, { mutationFn: run })
    observer.mutate().catch(() => undefined)
  }
}
