type SearchPaletteProps = {
  opened: boolean
  onClose: () => void
  /** Pages that the person may open. */
  pages: { to: string; name: string }[]
  onShortcuts: () => void
}

export function SearchPalette({ opened }: SearchPaletteProps) {
  return opened ? <p>{opened}</p> : null
}
