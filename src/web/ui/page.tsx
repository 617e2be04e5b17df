import { useEffect, type ReactNode } from 'react'
import classes from './page.module.css'

type PageProps = {
  title: string
  /** What the browser's tab says, where the title is a whole sentence. */
  tab?: string
  /** What the title stands under: a day, a place. */
  overline?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A page with one heading, said in the browser's tab as well. */
export function Page({ title, tab = title, overline, lead, actions, children }: PageProps) {
  return (
    <div className={classes.page}>
      <PageTitle>{tab}</PageTitle>
      <header className={classes.head}>
        <div>
          {overline !== undefined && <p className={classes.overline}>{overline}</p>}
          <h1 className={classes.title}>{title}</h1>
          {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** Names the browser's tab for as long as it is on the screen. */
export function PageTitle({ children }: { children: string }) {
  useEffect(
    function nameTheTab() {
      document.title = `${children} · Taulell`
    },
    [children],
  )
  return null
}
