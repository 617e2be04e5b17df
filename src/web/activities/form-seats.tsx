import { Button, NumberInput, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { registersFor, waitings } from '#domain/activities/activity.ts'
import type { FormPart } from './form-part.ts'
import { spaceRoomsQuery } from './form-queries.ts'
import { FormSection } from './form-section.tsx'
import classes from './form.module.css'

/** How many can come, and how one registers. */
export function FormSeats({ fields, set, wrong, space }: FormPart & { space: string }) {
  const { t } = useTranslation()
  const { data: own } = useQuery(spaceRoomsQuery(space))
  const room =
    fields.place === 'inside' ? own?.rooms.find(({ id }) => id === fields.room) : undefined
  const isTooMany =
    room !== undefined && fields.capacity !== null && fields.capacity > room.capacity
  const registers = fields.registersFor !== 'nothing'
  return (
    <FormSection title={t('activities.form.seats')}>
      <div className={classes.two}>
        <NumberInput
          label={t('activities.form.capacity')}
          description={t('activities.form.capacityHelp')}
          value={fields.capacity ?? ''}
          min={1}
          max={5000}
          allowDecimal={false}
          error={wrong['capacity']}
          onChange={(value) => set({ capacity: value === '' ? null : Number(value) })}
        />
        {room !== undefined && fields.capacity !== room.capacity && (
          <Button
            className={classes.low}
            variant="default"
            onClick={() => set({ capacity: room.capacity })}
          >
            {t('activities.form.capacityOfRoom', { count: room.capacity })}
          </Button>
        )}
      </div>
      {isTooMany && (
        <p className={classes.note} role="status">
          {t('activities.form.tooMany', { name: room.name, count: room.capacity })}
        </p>
      )}
      <Radio.Group
        label={t('activities.form.registersFor')}
        value={fields.registersFor}
        onChange={(value) => {
          const chosen = registersFor.find((one) => one === value)
          if (chosen !== undefined) set({ registersFor: chosen })
        }}
      >
        <div className={classes.radios}>
          {registersFor.map((one) => (
            <Radio key={one} value={one} label={t(`activities.form.registers.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      {registers && (
        <>
          <Radio.Group
            label={t('activities.form.waiting')}
            value={fields.waiting}
            onChange={(value) => {
              const chosen = waitings.find((one) => one === value)
              if (chosen !== undefined) set({ waiting: chosen })
            }}
          >
            <div className={classes.radios}>
              {waitings.map((one) => (
                <Radio key={one} value={one} label={t(`activities.form.waits.${one}`)} />
              ))}
            </div>
          </Radio.Group>
          <div className={classes.two}>
            {fields.waiting === 'offer' && (
              <NumberInput
                label={t('activities.form.offerHours')}
                value={fields.offerHours}
                min={1}
                max={336}
                allowDecimal={false}
                error={wrong['offerHours']}
                onChange={(value) => set({ offerHours: Number(value) })}
              />
            )}
            <NumberInput
              label={t('activities.form.companions')}
              value={fields.companionsMax}
              min={0}
              max={9}
              allowDecimal={false}
              error={wrong['companionsMax']}
              onChange={(value) => set({ companionsMax: Number(value) })}
            />
          </div>
        </>
      )}
    </FormSection>
  )
}
