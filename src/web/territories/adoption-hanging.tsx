import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { TwoLines } from '#web/ui/two-lines.tsx'
import { useAdoption } from './adoption-at-hand.ts'
import classes from './adoption.module.css'

/** The spaces of an island, with whoever works there, and where each goes or comes from. */
export function AdoptionHanging({ island }: { island: string }) {
  const { t } = useTranslation()
  const { preview, names, weighed } = useAdoption()
  const asked = new Set(weighed.spaces.map(({ space }) => space))
  const answered = new Set(weighed.answers.spaces.map(({ space }) => space))
  const hanging = preview.spaces.flatMap((space) => {
    const goes = weighed.placed.find(({ id }) => id === space.id)
    const isHere = space.island === island
    const comes = !isHere && goes?.island === island
    return isHere || comes ? [{ space, goes, comes }] : []
  })
  if (hanging.length === 0) return null
  return (
    <ul className={classes.hanging}>
      {hanging.map(({ space, goes, comes }) => (
        <li key={space.id}>
          <TwoLines
            first={space.name}
            second={[
              ...(goes?.principal === true ? [t('plans.space.principal')] : []),
              t('plans.space.staff', { count: space.staff.length }),
            ].join(' · ')}
          />
          {comes && (
            <span className={classes.goes}>
              {t('plans.space.comes', { island: names.get(space.island) })}
            </span>
          )}
          {!comes && asked.has(space.id) && (
            <span className={classes.goes}>
              <IconArrowRight size={16} aria-hidden />
              {answered.has(space.id)
                ? (names.get(goes?.island ?? '') ?? t('plans.questions.nowhere'))
                : t('plans.space.undecided')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
