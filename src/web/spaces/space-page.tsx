import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconArrowLeft, IconMapPin, IconPencil } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { districtsQuery, spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { Card } from '#web/ui/card.tsx'
import { useMay } from '#web/session.ts'
import { useFormat } from '#web/ui/format.tsx'
import { Page } from '#web/ui/page.tsx'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { useMayEdit } from './may-edit.ts'
import { spaceQuery } from './queries.ts'
import { AccessPart } from './access-part.tsx'
import { HoursPart } from './hours-part.tsx'
import { ManageSpace } from './manage-space.tsx'
import { RoomsPart } from './rooms-part.tsx'
import { SpaceFacts } from './space-facts.tsx'
import { SpaceForm } from './space-form.tsx'
import { SpaceServes } from './space-serves.tsx'
import classes from './spaces.module.css'

export async function loader({ params: { id = '' } }: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.query({ ...spaceQuery(id), staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
    queryClient.query({ ...districtsQuery, staleTime: 'static' }),
  ])
  return null
}

export function Component() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const { data: space } = useSuspenseQuery(spaceQuery(id))
  const [parameters, setParameters] = useSearchParams()
  const editButton = useRef<HTMLButtonElement>(null)
  const mayEdit = useMayEdit(space)
  const mayManage = useMay('spaces:manage')
  const format = useFormat()
  const editing = mayEdit && parameters.get('edit') === '1'
  const edit = (on: boolean) =>
    setParameters(on ? { edit: '1' } : {}, { replace: true, preventScrollReset: true })
  useShortcuts({
    title: t('spaces.title'),
    shortcuts: mayEdit ? [{ keys: 'e', says: t('spaces.keys.edit'), run: () => edit(true) }] : [],
  })
  return (
    <Page
      title={space.name}
      lead={space.closedOn !== null && t('spaces.closedSince', { day: format.day(space.closedOn) })}
      overline={
        <Link to="/spaces" className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {t('spaces.back')}
        </Link>
      }
      actions={
        <>
          <Button
            component={Link}
            to={`/territories?space=${space.id}`}
            variant="default"
            leftSection={<IconMapPin size={18} aria-hidden />}
          >
            {t('spaces.onTheMap')}
          </Button>
          {mayEdit && (
            <Button
              ref={editButton}
              variant={editing ? 'default' : 'filled'}
              aria-expanded={editing}
              leftSection={<IconPencil size={18} aria-hidden />}
              onClick={() => edit(!editing)}
            >
              {t('spaces.edit')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.cards}>
        <div className={classes.column}>
          <Card title={t('spaces.facts')}>
            {editing ? (
              <SpaceForm
                space={space}
                onDone={() => {
                  edit(false)
                  editButton.current?.focus()
                }}
              />
            ) : (
              <SpaceFacts space={space} mayEdit={mayEdit} />
            )}
          </Card>
          <HoursPart space={space} mayEdit={mayEdit} />
        </div>
        <div className={classes.column}>
          <Card title={t('spaces.serves')}>
            <SpaceServes space={space} />
            {mayManage && <ManageSpace space={space} />}
          </Card>
          <RoomsPart space={space} mayEdit={mayEdit} />
          <AccessPart space={space} mayEdit={mayEdit} />
        </div>
      </div>
    </Page>
  )
}
