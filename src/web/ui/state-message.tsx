import type { ReactNode } from 'react'
import classes from './page.module.css'

type StateMessageProps = {
  icon: ReactNode
  title: string
  text: ReactNode
  /** What to do next. */
  actions?: ReactNode
  tone?: 'calm' | 'attention'
  level?: 1 | 2
}

/** A place that is empty, failed or not allowed: what it is, why, and the next step. */
export function StateMessage({
  icon,
  title,
  text,
  actions,
  tone = 'calm',
  level = 2,
}: StateMessageProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={`${classes.state} ${tone === 'attention' ? classes.attention : ''}`}>
      <div className={classes.stateIcon} aria-hidden>
        {icon}
      </div>
      <Heading className={classes.stateTitle}>{title}</Heading>
      <p className={classes.stateText}>{text}</p>
      {actions !== undefined && <div className={classes.stateActions}>{actions}</div>}
    </div>
  )
}
