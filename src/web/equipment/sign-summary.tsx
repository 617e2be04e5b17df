import type { Loan } from '#domain/equipment/loan.ts'
import type { Reading } from '#web/reading-over-the-counter.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './sign.module.css'

/** What goes out and until when: nobody signs what she has not read. */
export function SignSummary({ loan, reading }: { loan: Loan; reading: Reading }) {
  const { say, language } = reading
  const format = useFormat()
  const out = loan.lines.filter(({ returnedAt }) => returnedAt === null)
  const days = [...new Set(out.map(({ due }) => due))]
  const [first] = days
  const together = days.length === 1
  return (
    <section className={classes.summary} aria-label={say('desk.sign.what')}>
      {together && first !== undefined && (
        <p className={classes.due}>{say('desk.sign.until', { day: format.weekday(first) })}</p>
      )}
      <ul className={classes.things}>
        {out.map(({ claim, type, tag, due, accessories }) => (
          <li key={claim}>
            <strong>{type.names[language]}</strong> <span className={classes.tag}>{tag}</span>
            {!together && <> · {say('desk.sign.until', { day: format.weekday(due) })}</>}
            {accessories.length > 0 && (
              <span className={classes.with}>
                {say('desk.sign.with', { what: accessories.join(', ') })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>
        {say('desk.sign.promise', { space: loan.space.name, ref: loan.ref })}
      </p>
    </section>
  )
}
