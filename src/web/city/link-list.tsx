import { ActionIcon } from '@mantine/core'
import { IconLink, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './city.module.css'
import rowClasses from './rows.module.css'

type LinkListProps = {
  links: readonly (readonly [string, string])[]
  onChange: (links: [string, string][]) => void
}

/** Sections joined by decision, each to be taken back. */
export function LinkList({ links, onChange }: LinkListProps) {
  const { t } = useTranslation()
  const without = (index: number) =>
    links.flatMap(([one, other], i): [string, string][] => (i === index ? [] : [[one, other]]))
  return (
    <section className={rowClasses.finding} aria-label={t('city.links.title')}>
      <h3 className={rowClasses.findingTitle}>{t('city.links.title')}</h3>
      <p className={classes.quiet}>{t('city.links.lead')}</p>
      <ul className={rowClasses.links}>
        {links.map(([one, other], i) => (
          <li key={`${one}-${other}`}>
            <IconLink size={16} aria-hidden />
            <span>
              {one} – {other}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('city.links.remove', { one, other })}
              onClick={() => onChange(without(i))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}
