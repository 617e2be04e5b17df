/** A bar that ends higher than this above the lower edge leaves room below itself. */
const nearPx = 128

/** How much of the lower edge is taken by bars with buttons, which say so by `data-bottom-bar`. */
export function takenBelow(): number {
  const taken = Array.from(document.querySelectorAll('[data-bottom-bar]'), (bar) => {
    const { top, bottom, height } = bar.getBoundingClientRect()
    const isLow = height > 0 && top < innerHeight && innerHeight - bottom < nearPx
    // What reaches higher than half is no bar, but a column that ends down here.
    return isLow && top > innerHeight / 2 ? innerHeight - top : 0
  })
  return Math.max(0, ...taken)
}
