import type { Icon } from '@tabler/icons-react'

/** One line of the palette: a place to go to, or something to do. */
export type Entry = {
  id: string
  name: string
  hint: string
  icon: Icon
  run: () => void
}

export type EntryGroup = { title: string; entries: Entry[] }
