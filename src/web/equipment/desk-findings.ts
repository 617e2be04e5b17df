import { useQuery } from '@tanstack/react-query'
import type { BorrowerHit } from '#domain/borrower.ts'
import type { DeskFindings } from '#domain/equipment/find.ts'
import { isWholeTag, tagInScan } from '#domain/equipment/tag.ts'
import { useMay } from '#web/session.ts'
import { personFindQuery } from '#web/person-find.ts'
import { deskFindQuery } from './desk-queries.ts'

export type Finding =
  | { kind: 'person'; person: BorrowerHit }
  | { kind: 'item'; item: DeskFindings['items'][number] }
  | { kind: 'loan'; loan: DeskFindings['loans'][number] }
  | { kind: 'model'; model: DeskFindings['models'][number] }
  | { kind: 'new-person'; letters: string }
  | { kind: 'everywhere'; letters: string }

export type Found = {
  findings: readonly Finding[]
  /** The list is still that of other letters. */
  isBehind: boolean
  /** Nothing here goes by that name. */
  isNothing: boolean
  failure: Error | null
}

/** What the letters in the box can mean, people first: they are who is looked for most. */
export function useFindings(space: string, letters: string): Found {
  const mayServe = useMay('borrowers:serve')
  // What a scanner leaves in the box is no question.
  const asked = isWholeTag(tagInScan(letters) ?? '') || letters.length > 80 ? '' : letters
  const things = useQuery(deskFindQuery(space, asked))
  const people = useQuery({ ...personFindQuery(space, asked), enabled: mayServe && asks(asked) })
  const isOpen = asked.length >= 2
  const known: Finding[] = isOpen
    ? [
        ...(people.data?.items ?? []).map((person) => ({ kind: 'person' as const, person })),
        ...(things.data?.items ?? []).map((item) => ({ kind: 'item' as const, item })),
        ...(things.data?.loans ?? []).map((loan) => ({ kind: 'loan' as const, loan })),
        ...(things.data?.models ?? []).map((model) => ({ kind: 'model' as const, model })),
      ]
    : []
  const further: Finding[] =
    mayServe && isOpen && /\p{L}/u.test(asked)
      ? [
          { kind: 'new-person', letters: asked },
          { kind: 'everywhere', letters: asked },
        ]
      : []
  const isBehind = things.isFetching || (mayServe && people.isFetching)
  return {
    findings: [...known, ...further],
    isBehind,
    isNothing: isOpen && known.length === 0 && !isBehind,
    failure: things.error ?? people.error,
  }
}

const asks = (letters: string) =>
  letters.length >= 2 && (/\p{L}/u.test(letters) || letters.replaceAll(/\D/g, '').length >= 3)
