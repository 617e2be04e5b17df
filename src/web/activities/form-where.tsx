import { NativeSelect, Radio, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import type { FormPart } from './form-part.ts'
import { spaceRoomsQuery } from './form-queries.ts'
import { FormSection } from './form-section.tsx'
import { useProgrammable } from './form-spaces.ts'
import classes from './form.module.css'

const FormPoint = lazy(async () => ({ default: (await import('./form-point.tsx')).FormPoint }))

type FormWhereProps = FormPart & {
  space: string
  /** Null where it stays at its space. */
  onSpace: ((space: string) => void) | null
}

/** At which space, in which room; or outdoors, where one meets. */
export function FormWhere({ fields, set, wrong, space, onSpace }: FormWhereProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const spaces = useProgrammable()
  const { data: own } = useQuery(spaceRoomsQuery(space))
  const rooms = own?.rooms ?? []
  return (
    <FormSection title={t('activities.form.where')}>
      {onSpace !== null && spaces.length > 1 && (
        <Select
          className={classes.narrow}
          label={t('activities.form.space')}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('activities.form.noSuchSpace')}
          value={space === '' ? null : space}
          data={spaces.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => {
            if (chosen !== null) onSpace(chosen)
          }}
        />
      )}
      {own !== undefined && (onSpace === null || spaces.length < 2) && (
        <p className={classes.quiet}>{t('activities.form.at', { space: own.name })}</p>
      )}
      <Radio.Group
        aria-label={t('activities.form.inOrOut')}
        value={fields.place}
        onChange={(value) => set({ place: value === 'outside' ? 'outside' : 'inside' })}
      >
        <div className={classes.radios}>
          <Radio value="inside" label={t('activities.form.inside')} />
          <Radio value="outside" label={t('activities.form.outside')} />
        </div>
      </Radio.Group>
      {fields.place === 'inside' ? (
        <NativeSelect
          className={classes.narrow}
          label={t('activities.form.room')}
          value={fields.room}
          error={wrong['room']}
          data={[
            { value: '', label: t('activities.form.noRoom') },
            ...rooms.map(({ id, name, capacity }) => ({
              value: id,
              label: t('activities.form.roomOf', { name, capacity: format.number(capacity) }),
            })),
          ]}
          onChange={(event) => set({ room: event.currentTarget.value })}
        />
      ) : (
        <Suspense fallback={null}>
          <FormPoint
            point={fields.meetingPoint}
            near={own === undefined ? null : { lon: own.lon, lat: own.lat }}
            error={wrong['meetingPoint']}
            onPick={(meetingPoint) => set({ meetingPoint })}
          />
          {fields.meetingPoint !== null && (
            <TextInput
              label={t('activities.form.pointWords')}
              description={t('activities.form.pointHelp')}
              maxLength={200}
              value={fields.meetingPoint.words}
              error={wrong['meetingPoint.words']}
              onChange={(event) => {
                const words = event.currentTarget.value
                if (fields.meetingPoint !== null)
                  set({ meetingPoint: { ...fields.meetingPoint, words } })
              }}
            />
          )}
        </Suspense>
      )}
    </FormSection>
  )
}
