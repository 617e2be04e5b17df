import { Anchor, CloseButton } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { spacesQuery } from '#web/city-places.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useAddress } from './address.ts'
import classes from './cards.module.css'
import { useDesk, useEditor } from './desk.ts'
import { IslandActions } from './island-actions.tsx'
import { PeopleGauge } from './people-gauge.tsx'
import { Swatch } from './swatch.tsx'

/** The chosen island: how many people, in one piece or not, how compact, with which spaces. */
export function IslandCard({ island }: { island: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { choose, draws } = useDesk()
  const { change } = useAddress()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const about = useEditor((state) => state.saved.islands[island])
  const figures = useEditor((state) => state.figures[island])
  const isLocked = useEditor(({ locked }) => locked.has(about?.id ?? ''))
  const target = useEditor((state) => state.target)
  if (about === undefined || figures === undefined) return null
  const own = spaces.filter((space) => space.island?.id === about.id)
  return (
    <section className={classes.card} aria-label={about.name}>
      <CloseButton
        className={classes.close}
        aria-label={t('territories.island.close')}
        onClick={() => choose(null)}
      />
      <h2 className={classes.title}>
        <Swatch island={island} />
        {t('territories.island.unnumbered', { number: about.number, name: about.name })}
      </h2>
      <p className={classes.line}>
        {t('territories.island.sections', { count: figures.sections })} ·{' '}
        {t(`territories.island.${about.state}`)}
        {isLocked && (
          <>
            {' · '}
            <span className={classes.locked}>
              <IconLock size={15} aria-hidden />
              {t('territories.lock.locked')}
            </span>
          </>
        )}
      </p>
      <PeopleGauge people={figures.people} state={figures.state} target={target} />
      <dl className={classes.facts}>
        <div>
          <dt>{t('territories.island.onePiece')}</dt>
          <dd data-wrong={figures.pieces > 1}>
            {figures.pieces > 1
              ? t('territories.island.pieces', { count: figures.pieces })
              : figures.pieces === 1
                ? t('territories.island.yes')
                : '–'}
          </dd>
        </div>
        <div>
          <dt>{t('territories.island.compactness')}</dt>
          <dd>{figures.compactness === null ? '–' : format.decimal(figures.compactness)}</dd>
        </div>
        <div title={t('territories.island.cityEdgeHint')}>
          <dt>{t('territories.island.cityEdge')}</dt>
          <dd>{format.percent(figures.cityEdge)}</dd>
        </div>
      </dl>
      <p className={classes.line}>
        <Anchor
          component="button"
          type="button"
          inherit
          onClick={() => change({ view: 'sections' })}
        >
          {t('territories.island.list')}
        </Anchor>
      </p>
      {draws && <IslandActions about={about} place={island} />}
      {own.map((space) => (
        <p key={space.id} className={classes.line}>
          <span className={classes.dot} aria-hidden />
          <Link to={`/spaces/${space.id}`}>{space.name}</Link>
        </p>
      ))}
    </section>
  )
}
