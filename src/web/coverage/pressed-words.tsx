import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Coverage } from '#domain/coverage-answer.ts'
import { spacesQuery } from '#web/city-places.ts'
import { SectionWords } from './section-words.tsx'
import classes from './coverage.module.css'

/** What was pressed on the map, by the place of a section or the id of a space. */
export type Pressed = { section: number } | { space: string } | null

/** What the map shows there, in words. */
export function PressedWords({ coverage, pressed }: { coverage: Coverage; pressed: Pressed }) {
  const { t } = useTranslation()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  if (pressed === null) return <output className={classes.quiet}>{t('coverage.map.point')}</output>
  if ('section' in pressed)
    return (
      <output className={classes.told}>
        <SectionWords coverage={coverage} section={pressed.section} />
      </output>
    )
  const space = spaces.find(({ id }) => id === pressed.space)
  return (
    <output className={classes.told}>
      {space !== undefined && (
        <>
          <Link to={`/spaces/${space.id}`}>{space.name}</Link> · {space.address}
        </>
      )}
    </output>
  )
}
