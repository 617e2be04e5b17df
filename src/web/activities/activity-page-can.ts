import { useProgrammable } from './form-spaces.ts'

/** Whether to offer changing what a space has in its programme; the api decides again. */
export function useMayProgramme(space: string): boolean {
  return useProgrammable().some(({ id }) => id === space)
}
