import { CloseButton } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { spacesQuery } from '#web/city-places.ts'
import { useAddress } from './address.ts'
import classes from './cards.module.css'
import { useEditor } from './desk.ts'
import { IslandCard } from './island-card.tsx'
import { MergeCard } from './merge-card.tsx'
import { PieceCard } from './piece-card.tsx'
import { SectionCard } from './section-card.tsx'

/** What was chosen on the map, one card each. */
export function Cards() {
  const chosen = useEditor((state) => state.chosen)
  const section = useEditor((state) => state.section)
  const piece = useEditor((state) => state.piece)
  const merging = useEditor((state) => state.merging)
  return (
    <div className={classes.cards}>
      {chosen !== null &&
        (merging ? <MergeCard island={chosen} /> : <IslandCard island={chosen} />)}
      {piece !== null && <PieceCard piece={piece} />}
      {section !== null && <SectionCard section={section} />}
      <SpaceCard />
    </div>
  )
}

function SpaceCard() {
  const { t } = useTranslation()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const { space: wanted, change } = useAddress()
  const space = spaces.find(({ id }) => id === wanted)
  if (space === undefined) return null
  return (
    <section className={classes.card} aria-label={space.name}>
      <CloseButton
        className={classes.close}
        aria-label={t('territories.space.close')}
        onClick={() => change({ space: null })}
      />
      <h2 className={classes.title}>
        <span className={classes.dot} aria-hidden />
        {space.name}
      </h2>
      <p className={classes.line}>{space.address}</p>
      {space.island !== null && <p className={classes.line}>{space.island.name}</p>}
      <Link to={`/spaces/${space.id}`}>{t('territories.space.open')}</Link>
    </section>
  )
}
