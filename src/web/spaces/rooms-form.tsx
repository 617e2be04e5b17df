import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Room, SpacePage } from '#domain/space.ts'
import { setRooms } from './change-space.ts'
import { PartForm } from './part-form.tsx'
import { RoomParts } from './room-parts.tsx'
import { usePartForm } from './use-part-form.ts'
import classes from './fields.module.css'

/** As they are typed: a room may still have no name. */
const Kept = z.object({
  rooms: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      capacity: z.number(),
      accessible: z.enum(['yes', 'no', 'unknown']),
      parts: z.array(z.string()).default([]),
    }),
  ),
})
const answers = ['yes', 'no', 'unknown'] as const

export function RoomsForm({ space, onDone }: { space: SpacePage; onDone: () => void }) {
  const { t } = useTranslation()
  const form = usePartForm({
    space,
    part: 'rooms',
    current: { rooms: space.rooms },
    read: (kept) => Kept.parse(kept),
    put: ({ changed, ...at }) => setRooms({ ...at, changed: changed.rooms }),
    onDone,
  })
  const { rooms } = form.fields
  const change = (place: number, part: Partial<Room>) =>
    form.set({ rooms: rooms.map((room, i) => (i === place ? { ...room, ...part } : room)) })
  const add = () =>
    form.set({
      rooms: [
        ...rooms,
        { id: crypto.randomUUID(), name: '', capacity: 12, accessible: 'unknown', parts: [] },
      ],
    })
  const theirs = form.theirs.map(() => ({
    what: t('spaces.rooms.title'),
    now: space.rooms.map(({ name }) => name).join(', '),
  }))
  return (
    <PartForm label={t('spaces.rooms.title')} form={form} theirs={theirs}>
      {rooms.map(({ id, name, capacity, accessible, parts }, i) => (
        <fieldset key={id} className={classes.room}>
          <legend className={classes.hidden}>{name === '' ? t('spaces.rooms.new') : name}</legend>
          <TextInput
            label={t('spaces.name')}
            value={name}
            maxLength={80}
            autoComplete="off"
            error={form.problems[`rooms.${i}.name`]}
            onChange={(event) => change(i, { name: event.currentTarget.value })}
          />
          <NumberInput
            label={t('spaces.rooms.capacity')}
            value={capacity}
            min={1}
            max={5000}
            allowDecimal={false}
            hideControls
            error={form.problems[`rooms.${i}.capacity`]}
            onChange={(value) => change(i, { capacity: Number(value) })}
          />
          <Select
            label={t('spaces.rooms.stepFree')}
            value={accessible}
            allowDeselect={false}
            data={answers.map((answer) => ({ value: answer, label: t(`spaces.known.${answer}`) }))}
            onChange={(value) => {
              const answer = answers.find((one) => one === value)
              if (answer !== undefined) change(i, { accessible: answer })
            }}
          />
          <ActionIcon
            className={classes.remove}
            variant="default"
            size={36}
            aria-label={t('spaces.rooms.remove', { room: name })}
            onClick={() => form.set({ rooms: without(rooms, id) })}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
          <RoomParts
            rooms={rooms}
            id={id}
            parts={parts}
            onChange={(next) => change(i, { parts: next })}
          />
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={add}
        >
          {t('spaces.rooms.add')}
        </Button>
      </div>
    </PartForm>
  )
}

/** The rooms but one, which is no part of any other either. */
const without = (rooms: readonly Room[], gone: string): Room[] =>
  rooms
    .filter(({ id }) => id !== gone)
    .map((room) => ({ ...room, parts: room.parts.filter((part) => part !== gone) }))
