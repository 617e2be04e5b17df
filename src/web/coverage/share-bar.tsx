import { useFormat } from '#web/ui/format.tsx'
import classes from './coverage.module.css'

/** A share in figures, with a bar that repeats it for the eye. */
export function ShareBar({ share, measure }: { share: number; measure: string }) {
  const format = useFormat()
  return (
    <span className={classes.share} data-measure={measure}>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className={classes.figure}>{format.percent(share)}</span>
    </span>
  )
}
