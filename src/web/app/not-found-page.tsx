import { Failure } from './failure.tsx'
import { Refusal } from '#domain/refusal.ts'

export function Component() {
  return <Failure error={new Refusal('route/unknown')} />
}
