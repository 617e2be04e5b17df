import { useId, type ReactNode } from 'react'
import classes from './page.module.css'

/** A named part of a page. */
export function Card({
  title,
  aside,
  children,
}: {
  title: string
  aside?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.cardHead}>
        <h2 id={id} className={classes.cardTitle}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
