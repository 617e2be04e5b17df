import { Button, NativeSelect } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SpaceQuestion } from './adoption-answers.ts'
import { useAdoption } from './adoption-at-hand.ts'
import { islandWords } from './adoption-names.ts'
import { useSpaceWords } from './adoption-space-words.ts'
import classes from './adoption.module.css'

/** How an address of none is written in a list of choices. */
const none = 'none'

/** A space whose island goes: which one does it serve from now on? */
export function AdoptionSpace({ question }: { question: SpaceQuestion }) {
  const { t } = useTranslation()
  const { preview, names, weighed, tried, set } = useAdoption()
  const about = useSpaceWords()
  const choice = useRef<HTMLSelectElement>(null)
  const space = preview.spaces.find(({ id }) => id === question.space)
  if (space === undefined) return null
  const { suggestion } = question
  const answer = weighed.answers.spaces.find((one) => one.space === space.id)
  const put = (island: string | null | undefined) => {
    const others = weighed.answers.spaces.filter((one) => one.space !== space.id)
    set({ spaces: island === undefined ? others : [...others, { space: space.id, island }] })
  }
  const nowhere = { value: none, label: t('plans.questions.nowhere') }
  const proposal = suggestion === null ? nowhere.label : (names.get(suggestion) ?? '')
  const why = space.standsIn === suggestion ? 'plans.questions.standsIn' : 'plans.questions.most'
  const proposed =
    suggestion === null ? nowhere : { value: suggestion, label: t(why, { island: proposal }) }
  const others = preview.islands.flatMap(({ id, after }) =>
    after === null || id === suggestion ? [] : [{ value: id, label: islandWords(after) }],
  )
  return (
    <div className={classes.question} data-answered={answer !== undefined}>
      <NativeSelect
        ref={choice}
        className={classes.choice}
        label={t('plans.questions.space', {
          space: space.name,
          island: names.get(space.island) ?? '',
        })}
        description={about(space)}
        error={tried && answer === undefined ? t('plans.questions.missing') : undefined}
        value={answer === undefined ? '' : (answer.island ?? none)}
        data={[
          { value: '', label: t('plans.questions.choose') },
          proposed,
          ...others,
          ...(suggestion === null ? [] : [nowhere]),
        ]}
        onChange={({ currentTarget: { value } }) =>
          put(value === '' ? undefined : value === none ? null : value)
        }
      />
      {answer === undefined && (
        <Button
          variant="light"
          aria-label={t('plans.questions.acceptFor', { space: space.name, island: proposal })}
          onClick={() => {
            put(suggestion)
            choice.current?.focus()
          }}
        >
          {t('plans.questions.accept')}
        </Button>
      )}
    </div>
  )
}
