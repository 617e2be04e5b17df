import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconMap2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cityQuery } from '#web/city-places.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import type { useWorkplace } from '#web/workplace.ts'
import { IslandSpaces } from './island-spaces.tsx'
import { PeopleGauge } from './people-gauge.tsx'
import { islandsInForceQuery } from './queries.ts'
import classes from './today.module.css'

/** The island in which I work today, what it adds up to and its spaces. */
export function IslandCard({
  workplace,
}: {
  workplace: NonNullable<ReturnType<typeof useWorkplace>>
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: city } = useSuspenseQuery(cityQuery)
  const { data: inForce } = useSuspenseQuery(islandsInForceQuery)
  const island = inForce?.islands.find(({ id }) => id === workplace.island?.id)
  if (island === undefined || city === null)
    return (
      <Card title={t('today.island.title')}>
        <p className={classes.quiet}>{t('today.island.none', { space: workplace.name })}</p>
        <Button component={Link} to={`/spaces/${workplace.id}`} variant="default" mt="sm">
          {t('today.island.openSpace')}
        </Button>
      </Card>
    )
  return (
    <Card
      title={t('today.island.title')}
      aside={
        <span className={classes.aside}>
          {t('today.island.numbered', {
            number: island.number,
            state: t(`today.states.${island.state}`),
          })}
        </span>
      }
    >
      <p className={classes.islandName}>{island.name}</p>
      <PeopleGauge people={island.people} min={city.islandPeopleMin} max={city.islandPeopleMax} />
      <dl className={classes.figures}>
        <div>
          <dt>{t('today.island.sections')}</dt>
          <dd>{format.number(island.sections)}</dd>
        </div>
        <div>
          <dt>{t('today.island.share')}</dt>
          <dd>{format.percent(city.people === 0 ? 0 : island.people / city.people)}</dd>
        </div>
      </dl>
      <IslandSpaces islandId={island.id} workplaceId={workplace.id} />
      <Button
        component={Link}
        to={`/territories?island=${island.id}`}
        leftSection={<IconMap2 size={18} aria-hidden />}
        mt="md"
      >
        {t('today.island.onMap')}
      </Button>
    </Card>
  )
}
