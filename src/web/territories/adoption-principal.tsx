import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PrincipalQuestion } from './adoption-answers.ts'
import { useAdoption } from './adoption-at-hand.ts'
import { useSpaceWords } from './adoption-space-words.ts'
import classes from './adoption.module.css'

/** Two principal spaces come to one island: which stays principal? */
export function AdoptionPrincipal({ question }: { question: PrincipalQuestion }) {
  const { t } = useTranslation()
  const { preview, names, weighed, tried, set } = useAdoption()
  const about = useSpaceWords()
  const { island, candidates } = question
  const answer = weighed.answers.principals.find((one) => one.island === island)
  const choose = (space: string) =>
    set({
      principals: [
        ...weighed.answers.principals.filter((one) => one.island !== island),
        { island, space },
      ],
    })
  const asked = t('plans.questions.principal', { island: names.get(island) ?? '' })
  if (candidates.length === 0)
    return (
      <div className={classes.question} tabIndex={-1} data-wrong>
        <p className={classes.choice}>
          <strong>{asked}</strong>
          <br />
          {t('plans.questions.allClosed')} <Link to="/spaces">{t('plans.questions.spaces')}</Link>
        </p>
      </div>
    )
  const isMissing = tried && answer === undefined
  return (
    <div className={classes.question} data-answered={answer !== undefined}>
      <Radio.Group
        className={classes.choice}
        label={asked}
        error={isMissing ? t('plans.questions.missing') : undefined}
        value={answer?.space ?? ''}
        onChange={choose}
      >
        <div className={classes.radios}>
          {candidates.map((id, place) => {
            const space = preview.spaces.find((one) => one.id === id)
            if (space === undefined) return null
            const stayed = space.island === island
            return (
              <Radio
                key={id}
                value={id}
                label={space.name}
                description={`${t(stayed ? 'plans.space.stays' : 'plans.space.comes', {
                  island: names.get(space.island) ?? '',
                })} · ${about(space)}`}
                aria-invalid={(isMissing && place === 0) || undefined}
              />
            )
          })}
        </div>
      </Radio.Group>
    </div>
  )
}
