import { NativeSelect, Radio } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { useKindName } from './calendar-kind.tsx'
import { kindsQuery, spaceRoomsQuery } from './form-queries.ts'
import classes from './import.module.css'

/** What a calendar does not say of its entries. */
export type ImportChoice = { kind: string; room: string; publishes: boolean }

type ImportHowProps = {
  space: string
  choice: ImportChoice
  set: (change: Partial<ImportChoice>) => void
}

/** Of which kind the new ones are, in which room, and whether they are published. */
export function ImportHow({ space, choice, set }: ImportHowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const kindName = useKindName()
  const { data: kinds } = useSuspenseQuery(kindsQuery)
  const { data: place } = useQuery(spaceRoomsQuery(space))
  return (
    <Card title={t('activities.import.howTitle')}>
      <div className={classes.how}>
        <NativeSelect
          label={t('activities.form.kind')}
          value={choice.kind}
          data={[
            { value: '', label: t('activities.form.choose') },
            ...kinds
              .filter(({ retiredOn }) => retiredOn === null)
              .map(({ id }) => ({ value: id, label: kindName(id) })),
          ]}
          onChange={(event) => set({ kind: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('activities.import.room')}
          value={choice.room}
          data={[
            { value: '', label: t('activities.form.noRoom') },
            ...(place?.rooms ?? []).map(({ id, name, capacity }) => ({
              value: id,
              label: t('activities.form.roomOf', { name, capacity: format.number(capacity) }),
            })),
          ]}
          onChange={(event) => set({ room: event.currentTarget.value })}
        />
        <Radio.Group
          label={t('activities.import.state')}
          value={choice.publishes ? 'publish' : 'draft'}
          onChange={(value) => set({ publishes: value === 'publish' })}
        >
          <div className={classes.radios}>
            <Radio value="draft" label={t('activities.import.draft')} />
            <Radio value="publish" label={t('activities.import.publish')} />
          </div>
        </Radio.Group>
      </div>
    </Card>
  )
}
