import { IconAccessible, IconDoor } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SpacePage } from '#domain/space.ts'
import { PartCard } from './part-card.tsx'
import { RoomsForm } from './rooms-form.tsx'
import classes from './parts.module.css'

export function RoomsPart({ space, mayEdit }: { space: SpacePage; mayEdit: boolean }) {
  const { t, i18n } = useTranslation()
  const namesOf = (parts: readonly string[]) =>
    new Intl.ListFormat(i18n.language).format(
      space.rooms.filter(({ id }) => parts.includes(id)).map(({ name }) => name),
    )
  return (
    <PartCard
      part="rooms"
      title={t('spaces.rooms.title')}
      mayEdit={mayEdit}
      space={space}
      Form={RoomsForm}
    >
      {space.rooms.length === 0 ? (
        <p className={classes.quiet}>{t('spaces.rooms.none')}</p>
      ) : (
        <ul className={classes.rooms}>
          {space.rooms.map(({ id, name, capacity, accessible, parts }) => (
            <li key={id}>
              <IconDoor size={19} aria-hidden />
              <span>{name}</span>
              <span className={classes.quiet}>
                {t('spaces.rooms.people', { count: capacity })}
                {accessible !== 'yes' && ` · ${t(`spaces.rooms.accessible.${accessible}`)}`}
                {parts.length > 0 && ` · ${t('spaces.rooms.madeOf', { rooms: namesOf(parts) })}`}
              </span>
              {accessible === 'yes' && (
                <>
                  <IconAccessible size={19} aria-hidden />
                  <span className={classes.hidden}>{t('spaces.rooms.accessible.yes')}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </PartCard>
  )
}
