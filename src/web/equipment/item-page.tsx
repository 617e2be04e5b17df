import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconArrowLeft, IconPencil, IconScan } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay } from '#web/session.ts'
import { Card } from '#web/ui/card.tsx'
import { Page } from '#web/ui/page.tsx'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { useTypeName } from './desk-verdict.ts'
import { ItemActs } from './item-acts.tsx'
import { ItemFacts } from './item-facts.tsx'
import { ItemHistory } from './item-history.tsx'
import { useKeepingOf } from './item-keeping.ts'
import { ItemPapers } from './item-papers.tsx'
import { ItemPhotos } from './item-photos.tsx'
import { itemQuery, typesQuery } from './item-queries.ts'
import { ItemState } from './item-state.tsx'
import { ItemTimeline } from './item-timeline.tsx'
import { ItemWarnings } from './item-warnings.tsx'
import classes from './item.module.css'

const EditItem = lazy(async () => ({ default: (await import('./item-edit.tsx')).EditItem }))

export async function loader({ params: { tag = '' } }: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.query({ ...itemQuery(tag), staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
    queryClient.query({ ...typesQuery, staleTime: 'static' }),
  ])
  return null
}

/** One item: what it is, where, what can be done with it, and all that has become of it. */
export function Component() {
  const { t } = useTranslation()
  const { tag = '' } = useParams()
  const { data: item } = useSuspenseQuery(itemQuery(tag))
  const [parameters, setParameters] = useSearchParams()
  const typeName = useTypeName()
  const mayLend = useMay('equipment:lend')
  const { keepAt } = useKeepingOf(item)
  const mayEdit = keepAt !== null && item.state !== 'retired'
  const edit = (on: boolean) =>
    setParameters(on ? { edit: '1' } : {}, { replace: true, preventScrollReset: true })
  useShortcuts({
    title: t('equipment.title'),
    shortcuts: mayEdit
      ? [{ keys: 'e', says: t('equipment.keys.edit'), run: () => edit(true) }]
      : [],
  })
  const model = `${item.model.maker} ${item.model.name}`.trim()
  return (
    <div className={classes.item}>
      <Page
        title={item.tag}
        tab={t('equipment.item.of', { type: typeName(item.type.names), tag: item.tag })}
        overline={
          <Link to="/equipment" className={classes.back}>
            <IconArrowLeft size={16} aria-hidden />
            {t('equipment.item.back')}
          </Link>
        }
        lead={
          <span className={classes.what}>
            <ItemState state={item.state} large />
            <span>
              <strong>{typeName(item.type.names)}</strong> {model}
            </span>
          </span>
        }
        actions={
          <>
            {mayEdit && (
              <Button
                id="edit-item"
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                onClick={() => edit(true)}
              >
                {t('equipment.item.edit')}
              </Button>
            )}
            {mayLend && item.state !== 'retired' && (
              <Button
                component={Link}
                to={`/equipment/desk?scan=${item.tag}`}
                leftSection={<IconScan size={18} aria-hidden />}
              >
                {t('equipment.item.toDesk')}
              </Button>
            )}
          </>
        }
      >
        <ItemWarnings item={item} />
        <div className={classes.cards}>
          <div className={classes.column}>
            <ItemActs item={item} />
            <ItemPapers item={item} />
            <Card title={t('equipment.item.timeline')}>
              <ItemTimeline item={item} />
            </Card>
            <Card title={t('equipment.item.history')}>
              <ItemHistory tag={item.tag} />
            </Card>
          </div>
          <div className={classes.column}>
            <Card title={t('equipment.item.facts')}>
              <ItemFacts item={item} />
            </Card>
            <ItemPhotos item={item} keepAt={keepAt} />
          </div>
        </div>
        {mayEdit && (
          <Suspense fallback={null}>
            <EditItem
              item={item}
              space={keepAt}
              opened={parameters.get('edit') === '1'}
              onClose={() => edit(false)}
            />
          </Suspense>
        )}
      </Page>
    </div>
  )
}
