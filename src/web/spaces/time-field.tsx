import classes from './fields.module.css'

type TimeFieldProps = {
  label: string
  value: string
  wrong: boolean
  /** As an end, midnight is that of the day and not the one before it. */
  isEnd?: boolean
  onChange: (value: string) => void
}

const midnight = '24:00'

/** A moment of the wall clock, in whichever way the browser lets one give it. */
export function TimeField({ label, value, wrong, isEnd = false, onChange }: TimeFieldProps) {
  return (
    <input
      type="time"
      className={classes.time}
      aria-label={label}
      aria-invalid={wrong}
      value={value === midnight ? '00:00' : value}
      onChange={({ currentTarget }) =>
        onChange(isEnd && currentTarget.value === '00:00' ? midnight : currentTarget.value)
      }
    />
  )
}
