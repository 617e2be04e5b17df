import { Button, CloseButton, FileButton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconCamera, IconPhotoOff } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { api, told } from '#web/client.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { useTypeName } from './desk-verdict.ts'
import { shrunkPhoto } from './item-photo-shrink.ts'
import { photoQuery, readBankAgain } from './item-queries.ts'
import classes from './item.module.css'
import more from './item-parts.module.css'

/** What an item looks like: to see its state without fetching it. */
export function ItemPhotos({ item, keepAt }: { item: ItemPage; keepAt: string | null }) {
  const { t } = useTranslation()
  const { tag, photos } = item
  const [unreadable, setUnreadable] = useState(false)
  const add = useMutation({
    mutationFn: async ({ space, file }: { space: string; file: File }) => {
      const body = await shrunkPhoto(file).catch(() => null)
      setUnreadable(body === null)
      if (body === null) return
      const route = api.itemPhotos.spaces[':space'].items[':tag'].photos
      const headers = { 'content-type': body.type }
      await told(route.$post({ param: { space, tag } }, { init: { body, headers } }))
      await readBankAgain()
      notice({ tone: 'done', text: t('equipment.item.photoAdded') })
    },
  })
  return (
    <Card
      title={t('equipment.item.photos')}
      aside={
        keepAt !== null && (
          <FileButton
            accept="image/*"
            inputProps={{ 'aria-label': t('equipment.item.photoAdd') }}
            onChange={(file) => file !== null && add.mutate({ space: keepAt, file })}
          >
            {(props) => (
              <Button
                {...props}
                size="compact-md"
                variant="default"
                loading={add.isPending}
                leftSection={<IconCamera size={18} aria-hidden />}
              >
                {t('equipment.item.photoAdd')}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      {unreadable && (
        <p role="alert" className={classes.late}>
          {t('equipment.item.photoUnreadable')}
        </p>
      )}
      {photos.length === 0 && <p className={classes.quiet}>{t('equipment.item.photosNone')}</p>}
      <ul className={more.photos}>
        {photos.map((photo) => (
          <Photo key={photo.id} item={item} photo={photo} keepAt={keepAt} />
        ))}
      </ul>
      {keepAt !== null && <p className={classes.quiet}>{t('equipment.item.photoHelp')}</p>}
    </Card>
  )
}

type PhotoProps = { item: ItemPage; photo: ItemPage['photos'][number]; keepAt: string | null }

function Photo({ item: { tag, type }, photo: { id, at }, keepAt }: PhotoProps) {
  const { t } = useTranslation()
  const typeName = useTypeName()
  const day = useFormat().day(at.slice(0, 10))
  const { data: picture, isError } = useQuery(photoQuery(tag, id))
  const address = useMemo(
    () => (picture === undefined ? null : URL.createObjectURL(picture)),
    [picture],
  )
  useEffect(
    function letGo() {
      return () => (address === null ? undefined : URL.revokeObjectURL(address))
    },
    [address],
  )
  const remove = useMutation({
    mutationFn: async (space: string) => {
      const route = api.itemPhotos.spaces[':space'].items[':tag'].photos[':id']
      await told(route.$delete({ param: { space, tag, id } }))
      await readBankAgain()
      notice({ tone: 'done', text: t('equipment.item.photoRemoved') })
    },
  })
  const alt = t('equipment.item.photo', { type: typeName(type.names), tag, day })
  return (
    <li className={more.photo}>
      {address === null ? (
        <span className={more.noPhoto}>
          {isError && <IconPhotoOff aria-label={t('equipment.item.photoFailed')} />}
        </span>
      ) : (
        <a href={address} target="_blank" rel="noreferrer">
          <img src={address} alt={alt} />
        </a>
      )}
      {keepAt !== null && (
        <CloseButton
          className={more.removePhoto}
          aria-label={t('equipment.item.photoRemove', { day })}
          onClick={() => remove.mutate(keepAt)}
        />
      )}
    </li>
  )
}
