/** What the font has of the letters of Europe beyond Latin-1. */
const letters =
  'ĀāĂăĄąĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĪīĮįİıĲĳĶķĹĺĻļĽľŁłŃńŅņŇňŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẀẁẂẃẄẅẞỲỳ' +
  '–—‘’‚“”„•…‹›€−'
const known = (sign: string) => /^[ -~\u00A0-\u00FF]$/.test(sign) || letters.includes(sign)

/** A name as the font can write it: `ễ` as `ê`, and a question mark for what is in none of its scripts. */
export function printable(text: string): string {
  return Array.from(text.normalize('NFC'), (sign) => {
    if (known(sign)) return sign
    const parts = Array.from(sign.normalize('NFD'))
    const shorter = parts
      .map((_, i) =>
        parts
          .slice(0, parts.length - i)
          .join('')
          .normalize('NFC'),
      )
      .find(known)
    return shorter ?? '?'
  }).join('')
}
