import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProductType } from '#domain/equipment/catalogue.ts'
import { useTypeName } from './desk-verdict.ts'
import classes from './catalogue.module.css'

type CatalogueTypesProps = { types: readonly ProductType[]; chosen: string | null }

/** The types by name, what is out of the catalogue last. */
export function CatalogueTypes({ types, chosen }: CatalogueTypesProps) {
  const { t, i18n } = useTranslation()
  const typeName = useTypeName()
  const sorted = types.toSorted(
    (a, b) =>
      Number(a.retiredOn !== null) - Number(b.retiredOn !== null) ||
      typeName(a.names).localeCompare(typeName(b.names), i18n.language),
  )
  return (
    <nav className={classes.types} aria-label={t('equipment.catalogue.types')}>
      <ul>
        {sorted.map(({ id, names, models, items, retiredOn }) => (
          <li key={id}>
            <Link
              to={{ search: `?type=${id}` }}
              preventScrollReset
              aria-current={id === chosen ? 'page' : undefined}
            >
              <strong>{typeName(names)}</strong>
              <span>
                {t('equipment.catalogue.models', { count: models })} ·{' '}
                {t('equipment.catalogue.items', { count: items })}
                {retiredOn !== null && ` · ${t('equipment.catalogue.retired')}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
