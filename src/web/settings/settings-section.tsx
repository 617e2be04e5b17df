import type { ReactNode } from 'react'
import classes from './settings.module.css'

type SettingsSectionProps = { id: string; title: string; lead?: string; children: ReactNode }

/** A part of the settings that an address can point to. */
export function SettingsSection({ id, title, lead, children }: SettingsSectionProps) {
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={classes.title}>
        {title}
      </h2>
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  )
}
