import { Button, NativeSelect, SegmentedControl, Switch } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Equity } from '#domain/activities/equity.ts'
import { useLanguage } from '#web/language.ts'
import toolbar from '#web/ui/toolbar.module.css'
import { equityMeasures, equityPeriods, useEquityView } from './equity-view.ts'

/** Of which kind, when and by which measure; and the question that is asked most, in one press. */
export function EquityToolbar({ kinds }: { kinds: Equity['kinds'] }) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const { wanted, show } = useEquityView()
  const groups = kinds.find(({ code }) => code === 'support-group')
  return (
    <div className={toolbar.bar}>
      <NativeSelect
        aria-label={t('activities.filters.kind')}
        value={wanted.kind ?? ''}
        data={[
          { value: '', label: t('activities.city.anyKind') },
          ...kinds.map(({ id, names }) => ({ value: id, label: names[spoken] })),
        ]}
        onChange={({ currentTarget: { value } }) => show({ kind: value })}
      />
      <NativeSelect
        aria-label={t('activities.equity.period')}
        value={wanted.period}
        data={equityPeriods.map((one) => ({
          value: one,
          label: t(`activities.equity.periods.${one}`),
        }))}
        onChange={({ currentTarget: { value } }) =>
          show({ period: value === 'around' ? null : value })
        }
      />
      <SegmentedControl
        aria-label={t('activities.equity.measure')}
        value={wanted.measure}
        data={equityMeasures.map((one) => ({
          value: one,
          label: t(`activities.equity.shortMeasures.${one}`),
        }))}
        onChange={(measure) => show({ measure: measure === 'sessions' ? null : measure })}
      />
      <Switch
        checked={wanted.onlyWithout}
        label={t('activities.equity.onlyWithout')}
        onChange={({ currentTarget: { checked } }) => show({ only: checked ? 'without' : null })}
      />
      {groups !== undefined && (
        <Button
          className={toolbar.end}
          variant="light"
          leftSection={<IconHeartHandshake size={18} aria-hidden />}
          onClick={() => show({ kind: groups.id, measure: 'without', only: 'without' })}
        >
          {t('activities.equity.question')}
        </Button>
      )}
    </div>
  )
}
