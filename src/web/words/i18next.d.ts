import type { words } from './ca.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof words }
    nsSeparator: false
  }
}
