import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { LoanToSign } from '#domain/equipment/loan.ts'
import { readingIn, type Reading } from '#web/reading-over-the-counter.ts'
import { deskCalls } from './desk-calls.ts'

export type SignedLoan = { loan: z.infer<typeof LoanToSign>; reading: Reading }

/** A loan to be signed, with the words in which it is read. Forgotten as soon as nobody looks. */
export const signedLoanQuery = (space: string, id: string) =>
  queryOptions({
    queryKey: ['equipment', 'loan-to-sign', space, id],
    queryFn: async (): Promise<SignedLoan> => {
      const loan = await deskCalls.loan(space, id)
      return { loan, reading: await readingIn(loan.language) }
    },
    // Words are a function: what is read anew takes the place of the whole.
    structuralSharing: false,
    gcTime: 0,
    staleTime: 0,
  })
