import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '#domain/plan.ts'
import { useMay } from '#web/session.ts'
import { PageTitle } from '#web/ui/page.tsx'
import { Cards } from './cards.tsx'
import { type Desk, DeskContext } from './desk.ts'
import { openEditor } from './editor.ts'
import { FiguresStrip } from './figures-strip.tsx'
import { LayerSwitch } from './layer-switch.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { News } from './news.tsx'
import { PlanHead } from './plan-head.tsx'
import { cityMapQuery, cityQuery } from './queries.ts'
import { SidePanel } from './side-panel.tsx'
import { ToolBar } from './tool-bar.tsx'
import { useKeptWork } from './use-kept-work.ts'
import { useChosenIsland } from './use-chosen-island.ts'
import { useOperate } from './use-operate.ts'
import { useSave } from './use-save.ts'
import { KeptWorkOffer } from './kept-work-offer.tsx'
import classes from './territories.module.css'

const PlanMap = lazy(async () => ({ default: (await import('./plan-map.tsx')).PlanMap }))

/** A plan on the map with its table beside it; where one may, drawn on. */
export function PlanDesk({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const { data: about } = useSuspenseQuery(cityQuery)
  const { data: city } = useSuspenseQuery(cityMapQuery)
  const mayDraw = useMay('territories:draw') && plan.state === 'draft'
  const [editor] = useState(() =>
    openEditor({
      graph: city.graph,
      plan,
      bounds: { min: about.islandPeopleMin, max: about.islandPeopleMax },
    }),
  )
  const { offer, isReady, goOn, discard } = useKeptWork(editor, plan, mayDraw)
  const choose = useChosenIsland(editor)
  const { save, carried, close, take } = useSave(editor)
  const operate = useOperate(editor, take)
  const draws = isReady
  const desk = useMemo<Desk>(
    () => ({ editor, city, draws, save, operate, choose }),
    [editor, city, draws, save, operate, choose],
  )
  return (
    <DeskContext value={desk}>
      <PageTitle>{plan.name}</PageTitle>
      <div className={classes.page}>
        <PlanHead plan={plan} mayDraw={mayDraw}>
          <FiguresStrip cityPeople={about.people} />
        </PlanHead>
        <div className={classes.news}>
          {offer !== null && <KeptWorkOffer work={offer} onGoOn={goOn} onDiscard={discard} />}
          <News plan={plan} carried={carried} onClose={close} onTake={take} />
        </div>
        <div className={classes.map}>
          <Suspense fallback={<p className={classes.loading}>{t('territories.map.loading')}</p>}>
            <PlanMap
              credit={about.synthetic ? t('territories.map.synthetic') : about.attribution}
            />
          </Suspense>
          {draws && <ToolBar />}
          <LayerSwitch />
        </div>
        <Cards />
        <SidePanel />
      </div>
      {mayDraw && <LeaveGuard />}
    </DeskContext>
  )
}
