import type { ReactNode } from 'react'
import classes from './two-lines.module.css'

/** A value with a quieter line below it, together no taller than a row. */
export function TwoLines({ first, second }: { first: ReactNode; second?: ReactNode }) {
  return (
    <span className={classes.lines}>
      <span>{first}</span>
      {second !== undefined && <span className={classes.second}>{second}</span>}
    </span>
  )
}
