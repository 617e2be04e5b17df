import { queryClient } from '#web/query-client.ts'

/** Holidays decide also when spaces open. */
export async function readHolidaysAgain(): Promise<void> {
  await Promise.all(
    ['holidays', 'spaces'].map((first) => queryClient.invalidateQueries({ queryKey: [first] })),
  )
}
