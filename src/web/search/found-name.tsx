import { fold } from './fold.ts'
import classes from './search.module.css'

/** A name in which what was typed stands out, however it was accented. */
export function FoundName({ name, typed }: { name: string; typed: string }) {
  const at = typed === '' ? -1 : fold(name).indexOf(fold(typed))
  if (at === -1) return name
  const end = at + typed.length
  return (
    <>
      {name.slice(0, at)}
      <mark className={classes.mark}>{name.slice(at, end)}</mark>
      {name.slice(end)}
    </>
  )
}
