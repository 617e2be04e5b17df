import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { possibleParts } from '#domain/room-parts.ts'
import type { Room } from '#domain/space.ts'
import classes from './fields.module.css'

type RoomPartsProps = {
  rooms: readonly Room[]
  id: string
  parts: string[]
  onChange: (parts: string[]) => void
}

/** Of which other rooms one is made; or of which it is itself a part, which then has none. */
export function RoomParts({ rooms, id, parts, onChange }: RoomPartsProps) {
  const { t, i18n } = useTranslation()
  const wholes = rooms.filter((room) => room.parts.includes(id))
  const offered = possibleParts(rooms, id).filter(({ name }) => name !== '')
  if (wholes.length > 0) {
    const names = new Intl.ListFormat(i18n.language).format(wholes.map(({ name }) => name))
    return <p className={classes.parts}>{t('spaces.rooms.partOf', { rooms: names })}</p>
  }
  return offered.length === 0 ? null : (
    <MultiSelect
      className={classes.parts}
      label={t('spaces.rooms.parts')}
      placeholder={parts.length === 0 ? t('spaces.rooms.noParts') : ''}
      value={parts}
      maxValues={12}
      hidePickedOptions
      data={offered.map((room) => ({ value: room.id, label: room.name }))}
      onChange={onChange}
    />
  )
}
