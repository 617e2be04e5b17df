import { Button } from '@mantine/core'
import { IconArrowLeft, IconList, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ProductType } from '#domain/equipment/catalogue.ts'
import { useMay } from '#web/session.ts'
import { useFormat } from '#web/ui/format.tsx'
import { CatalogueModels } from './catalogue-models.tsx'
import { CataloguePolicy } from './catalogue-policy.tsx'
import { RetireType } from './catalogue-retire.tsx'
import { useTypeName } from './desk-verdict.ts'
import { everywhere } from './list-view.ts'
import classes from './catalogue.module.css'

type CatalogueTypeProps = { type: ProductType; onEdit: (what: string) => void }

/** One type: how it is lent, and its models. */
export function CatalogueType({ type, onEdit }: CatalogueTypeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const typeName = useTypeName()
  const mayChange = useMay('equipment:catalogue')
  const name = typeName(type.names)
  return (
    <article className={classes.type} aria-label={name}>
      <Link to={{ search: '' }} className={classes.allTypes}>
        <IconArrowLeft size={16} aria-hidden />
        {t('equipment.catalogue.allTypes')}
      </Link>
      <header className={classes.typeHead}>
        <div>
          <h2 className={classes.typeName}>{name}</h2>
          {type.retiredOn !== null && (
            <p className={classes.quiet}>
              {t('equipment.catalogue.retiredOn', { day: format.day(type.retiredOn) })}
            </p>
          )}
        </div>
        <div className={classes.acts}>
          <Button
            component={Link}
            to={`/equipment?space=${everywhere}&type=${type.id}`}
            variant="default"
            leftSection={<IconList size={18} aria-hidden />}
          >
            {t('equipment.catalogue.seeItems')}
          </Button>
          {mayChange && (
            <>
              <RetireType type={type} name={name} />
              <Button
                id="edit-type"
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                onClick={() => onEdit('type')}
              >
                {t('equipment.catalogue.editType')}
              </Button>
            </>
          )}
        </div>
      </header>
      <CataloguePolicy type={type} />
      <CatalogueModels type={type} onEdit={onEdit} />
    </article>
  )
}
