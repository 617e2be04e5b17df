/** Shows a file in a tab of its own, from where it can be printed; where the browser opens none, it is downloaded. */
export function openFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const opened = window.open(address, '_blank')
  if (opened === null) {
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
  }
  // Long enough to be read, and to be loaded again by whoever prints.
  setTimeout(() => URL.revokeObjectURL(address), 300_000)
}
