import { reach } from '#domain/people.ts'
import { useSession } from '#web/session.ts'
import { useWorkplace } from '#web/workplace.ts'

type Keeping = {
  /** Whether this space's items may be changed, as far as is known here; the api decides again. */
  mayKeepAt: (space: string) => boolean
  /** The same of lending, at its counter. */
  mayLendAt: (space: string) => boolean
  /** Where one would do it, unless a place is named. */
  usual: string | null
  /** At any space of the city. */
  anywhere: boolean
}

/** Where whoever is signed in may change what is in the bank. */
export function useKeeping(): Keeping {
  const { grants, spaces } = useSession()
  const workplace = useWorkplace()
  const keeps = reach(grants, 'equipment:keep')
  const lends = reach(grants, 'equipment:lend')
  const isMine = (space: string) => spaces.some(({ id }) => id === space)
  return {
    mayKeepAt: (space) => keeps === 'everywhere' || (keeps !== 'nowhere' && isMine(space)),
    mayLendAt: (space) => lends === 'everywhere' || (lends !== 'nowhere' && isMine(space)),
    usual: keeps === 'nowhere' ? null : (workplace?.id ?? null),
    anywhere: keeps === 'everywhere',
  }
}

type Whereabouts = { space: { id: string }; home: { id: string } }

/** At which space, of where it is and where it belongs, one may change an item; null where at neither. What is done with it, is done where it is. */
export function useKeepingOf({ space, home }: Whereabouts) {
  const { mayKeepAt } = useKeeping()
  const keepAt = [space.id, home.id].find(mayKeepAt) ?? null
  return { keepAt, careAt: mayKeepAt(space.id) ? space.id : null }
}
