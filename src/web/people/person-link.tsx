import { useSearchParams } from 'react-router'
import type { Staff } from '#domain/staff.ts'
import { RowLink } from '#web/ui/row-link.tsx'
import { addressWith } from '#web/ui/address.ts'

export const personLinkId = (id: string) => `person-${id}`

export function PersonLink({ person: { id, name } }: { person: Pick<Staff, 'id' | 'name'> }) {
  const [parameters] = useSearchParams()
  return (
    <RowLink
      id={personLinkId(id)}
      to={{ search: addressWith(parameters, { person: id }).toString() }}
      preventScrollReset
    >
      {name}
    </RowLink>
  )
}
