import { useId, type ReactNode } from 'react'
import classes from './form.module.css'

type FormSectionProps = { title: string; lead?: string; children: ReactNode }

/** A part of the form, in the order in which one thinks of an activity. */
export function FormSection({ title, lead, children }: FormSectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.sectionTitle}>
        {title}
      </h2>
      {lead !== undefined && <p className={classes.quiet}>{lead}</p>}
      {children}
    </section>
  )
}
