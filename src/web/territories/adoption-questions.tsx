import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '#web/ui/card.tsx'
import { useAdoption } from './adoption-at-hand.ts'
import { AdoptionPrincipal } from './adoption-principal.tsx'
import { AdoptionSpace } from './adoption-space.tsx'
import classes from './adoption.module.css'

/** What has to be answered, each with the answer that changes least in the first place. */
export function AdoptionQuestions() {
  const { t } = useTranslation()
  const { weighed, set } = useAdoption()
  const { spaces, principals, answers } = weighed
  if (spaces.length + principals.length === 0) return null
  const answered = new Set(answers.spaces.map(({ space }) => space))
  const open = spaces.filter(({ space }) => !answered.has(space))
  const acceptAll = () =>
    set({
      spaces: [
        ...answers.spaces,
        ...open.map(({ space, suggestion }) => ({ space, island: suggestion })),
      ],
    })
  return (
    <Card
      title={t('plans.questions.title')}
      aside={
        open.length > 1 && (
          <Button size="compact-md" variant="light" onClick={acceptAll}>
            {t('plans.questions.acceptAll', { count: open.length })}
          </Button>
        )
      }
    >
      <ul className={classes.questions}>
        {spaces.map((question) => (
          <li key={question.space}>
            <AdoptionSpace question={question} />
          </li>
        ))}
        {principals.map((question) => (
          <li key={question.island}>
            <AdoptionPrincipal question={question} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
