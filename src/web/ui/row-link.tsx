import type { ReactNode } from 'react'
import { Link, type LinkProps } from 'react-router'
import classes from './row-link.module.css'

type RowLinkProps = Pick<LinkProps, 'to' | 'preventScrollReset' | 'id'> & { children: ReactNode }

/** Names a row of a table and opens it: a click anywhere on the row is a click on this link. */
export function RowLink({ children, ...link }: RowLinkProps) {
  return (
    <Link {...link} className={classes.link}>
      {children}
    </Link>
  )
}
