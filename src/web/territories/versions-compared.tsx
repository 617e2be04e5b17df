import { NativeSelect } from '@mantine/core'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { IconGitCompare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Plan } from '#domain/plan.ts'
import { useFormat } from '#web/ui/format.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { plansQuery } from './queries.ts'
import { VersionsDifference } from './versions-difference.tsx'
import { versionsQuery } from './versions-queries.ts'
import classes from './versions.module.css'

/** The plan as it stands beside what one chooses: an earlier version or another plan. */
export function VersionsCompared({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: plans } = useSuspenseQuery(plansQuery)
  const { data: versions } = useSuspenseInfiniteQuery(versionsQuery(plan.id))
  const [parameters, setParameters] = useSearchParams()
  const against = parameters.get('against') ?? ''
  const earlier = versions.pages
    .flatMap(({ items }) => items)
    .filter(({ version }) => version !== plan.version)
    .map(({ version, at }) => ({
      value: String(version),
      label: t('plans.difference.version', { version, at: format.moment(at) }),
    }))
  const others = plans.flatMap(({ id, name, state }) =>
    id === plan.id ? [] : [{ value: id, label: `${name} (${t(`territories.states.${state}`)})` }],
  )
  const isListed = [...earlier, ...others].some(({ value }) => value === against)
  const unlisted = {
    value: against,
    label: t('plans.versions.number', { version: against }),
  }
  return (
    <section aria-labelledby="difference" className={classes.compared}>
      <h2 id="difference" className={classes.title}>
        {t('plans.difference.title')}
      </h2>
      <NativeSelect
        className={classes.with}
        label={t('plans.difference.with')}
        value={against}
        data={[
          { value: '', label: t('plans.difference.choose') },
          ...(against === '' || isListed ? [] : [unlisted]),
          ...(others.length === 0 ? [] : [{ group: t('plans.difference.plans'), items: others }]),
          ...(earlier.length === 0
            ? []
            : [{ group: t('plans.difference.versions'), items: earlier }]),
        ]}
        onChange={({ currentTarget: { value } }) =>
          setParameters(value === '' ? {} : { against: value }, {
            replace: true,
            preventScrollReset: true,
          })
        }
      />
      {against === '' ? (
        <div className={classes.start}>
          <StateMessage
            icon={<IconGitCompare />}
            title={t('plans.difference.start')}
            text={t('plans.difference.startText')}
          />
        </div>
      ) : (
        <VersionsDifference
          plan={plan}
          against={against}
          former={plans.find(({ id }) => id === against)?.name ?? null}
        />
      )}
    </section>
  )
}
