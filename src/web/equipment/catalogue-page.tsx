import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconArrowLeft, IconListDetails, IconPlus } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { queryClient } from '#web/query-client.ts'
import { useMay } from '#web/session.ts'
import { addressWith } from '#web/ui/address.ts'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { CatalogueType } from './catalogue-type.tsx'
import { CatalogueTypes } from './catalogue-types.tsx'
import { modelsQuery, typesQuery } from './item-queries.ts'
import classes from './catalogue.module.css'

const CatalogueSide = lazy(async () => ({
  default: (await import('./catalogue-side.tsx')).CatalogueSide,
}))

export async function loader({ request }: LoaderFunctionArgs) {
  const type = new URL(request.url).searchParams.get('type')
  const types = await queryClient.query({ ...typesQuery, staleTime: 'static' })
  if (type !== null && types.some(({ id }) => id === type))
    await queryClient.query({ ...modelsQuery(type), staleTime: 'static' })
  return null
}

/** What is lent, on which terms, and of which makes: the types and their models. */
export function Component() {
  const { t } = useTranslation()
  const mayChange = useMay('equipment:catalogue')
  const { data: types } = useSuspenseQuery(typesQuery)
  const [parameters, setParameters] = useSearchParams()
  const chosen = types.find(({ id }) => id === parameters.get('type')) ?? null
  const edit = (what: string | null) =>
    setParameters((now) => addressWith(now, { edit: what }), {
      preventScrollReset: true,
      replace: true,
    })
  const add = mayChange && (
    <Button
      id="add-type"
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => edit('new-type')}
    >
      {t('equipment.catalogue.addType')}
    </Button>
  )
  return (
    <Page
      title={t('equipment.catalogue.title')}
      lead={t('equipment.catalogue.lead')}
      overline={
        <Link to="/equipment" className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {t('equipment.catalogue.back')}
        </Link>
      }
      actions={types.length > 0 && add}
    >
      {types.length === 0 ? (
        <StateMessage
          icon={<IconListDetails />}
          title={t('equipment.catalogue.noTypes')}
          text={t(
            mayChange ? 'equipment.catalogue.noTypesText' : 'equipment.catalogue.noTypesReadOnly',
          )}
          actions={add}
        />
      ) : (
        <div className={classes.catalogue} data-chosen={chosen !== null || undefined}>
          <CatalogueTypes types={types} chosen={chosen?.id ?? null} />
          {chosen === null ? (
            <p className={classes.choose}>{t('equipment.catalogue.chooseType')}</p>
          ) : (
            <Suspense fallback={null}>
              <CatalogueType key={chosen.id} type={chosen} onEdit={edit} />
            </Suspense>
          )}
        </div>
      )}
      {mayChange && (
        <Suspense fallback={null}>
          <CatalogueSide what={parameters.get('edit')} type={chosen} onClose={() => edit(null)} />
        </Suspense>
      )}
    </Page>
  )
}
