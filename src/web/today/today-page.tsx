import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Permission } from '#domain/people.ts'
import { cityQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay, useSession, whoAmI } from '#web/session.ts'
import { useFormat } from '#web/ui/format.tsx'
import { Page } from '#web/ui/page.tsx'
import { useWorkplace, workplaceAmong } from '#web/workplace.ts'
import { AwayCard } from './away-card.tsx'
import { CoverageCard } from './coverage-card.tsx'
import { CoveringCard } from './covering-card.tsx'
import { DraftsCard } from './drafts-card.tsx'
import { EquipmentCard } from './equipment-card.tsx'
import { IslandCard } from './island-card.tsx'
import { JobsCard } from './jobs-card.tsx'
import { MySpacesCard } from './my-spaces-card.tsx'
import { NoCity } from './no-city.tsx'
import { OpenIslandsCard } from './open-islands-card.tsx'
import {
  counterDayQuery,
  islandsInForceQuery,
  jobsQuery,
  plansQuery,
  spacesQuery,
  staffQuery,
  wallQuery,
} from './queries.ts'
import classes from './today.module.css'
import { useNow } from './use-now.ts'
import { useOpeningWords } from './use-opening-words.ts'
import { WallCard } from './wall-card.tsx'

// Only for whoever receives people: the others do without its script.
const ProgrammeCard = lazy(async () => ({
  default: (await import('./programme-card.tsx')).ProgrammeCard,
}))

async function readProgramme(space: string, timeZone: string) {
  const [{ readProgramme: read }] = await Promise.all([
    import('./programme-queries.ts'),
    import('./programme-card.tsx'),
  ])
  return read(space, timeZone)
}

/** All at once and before painting, so that nothing on the page moves when it arrives. */
export async function loader() {
  const known = { staleTime: 15_000 }
  const { permissions, spaces, timeZone } = await whoAmI()
  const workplace = workplaceAmong(spaces)
  const may = (permission: Permission) => permissions.includes(permission)
  await Promise.all([
    queryClient.query({ ...cityQuery, ...known }),
    queryClient.query({ ...plansQuery, ...known }),
    queryClient.query({ ...islandsInForceQuery, ...known }),
    queryClient.query({ ...spacesQuery, ...known }),
    queryClient.query({ ...wallQuery, ...known }),
    workplace !== null &&
      may('equipment:lend') &&
      queryClient.query({ ...counterDayQuery(workplace.id), ...known }),
    workplace !== null && may('registrations:serve') && readProgramme(workplace.id, timeZone),
    may('people:read') && queryClient.query({ ...staffQuery, ...known }),
    may('jobs:read') && queryClient.query({ ...jobsQuery, ...known }),
  ])
  return null
}

export function Component() {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { data: city } = useSuspenseQuery(cityQuery)
  const workplace = useWorkplace()
  const place = workplace?.name ?? city?.name
  const day = format.longDay(now)
  return (
    <Page
      tab={t('today.title')}
      overline={place === undefined ? day : `${day} · ${place}`}
      title={useOpeningWords(now)}
    >
      {city === null ? <NoCity /> : <Cards now={now} />}
    </Page>
  )
}

/** What is mine to do on the left; how things stand on the right. */
function Cards({ now }: { now: Date }) {
  const workplace = useWorkplace()
  const { spaces, covering } = useSession()
  const lends = useMay('equipment:lend')
  const receives = useMay('registrations:serve')
  const draws = useMay('territories:draw')
  const coordinates = useMay('people:read')
  const administers = useMay('jobs:read')
  return (
    <div className={classes.cards}>
      <div className={classes.column}>
        {draws && <DraftsCard now={now} />}
        {workplace !== null && receives && (
          <Suspense fallback={null}>
            <ProgrammeCard space={workplace.id} now={now} />
          </Suspense>
        )}
        {workplace !== null && lends && <EquipmentCard space={workplace.id} />}
        {workplace !== null && <IslandCard workplace={workplace} />}
        {workplace === null && coordinates && <AwayCard now={now} />}
        <CoverageCard />
      </div>
      <div className={classes.column}>
        {(covering.length > 0 || (workplace !== null && !coordinates)) && (
          <CoveringCard now={now} />
        )}
        {workplace !== null && coordinates && <AwayCard now={now} />}
        {workplace !== null && spaces.length > 1 && <MySpacesCard workplaceId={workplace.id} />}
        {workplace === null && !administers && <OpenIslandsCard />}
        <WallCard now={now} />
        {administers && <JobsCard now={now} />}
      </div>
    </div>
  )
}
