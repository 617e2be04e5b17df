import type { privacy as ca } from '../ca/privacy.ts'

export const privacy: typeof ca = {
  title: 'What this desk cannot see',
}
