import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DueItem } from '#domain/equipment/due.ts'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { useTypeName } from './desk-verdict.ts'
import { dueCalls, dueChanged } from './due-queries.ts'
import classes from './due.module.css'

/** One thing that is due: to give more days, or to take back at the desk. */
export function DueItemRow({
  space,
  item,
  calling,
}: {
  space: string
  item: DueItem
  /** Whoever has it is on the telephone: more days are what came of the call. */
  calling: boolean
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const typeName = useTypeName()
  const { claim, tag, model, renewalsLeft } = item
  const renew = useMutation({
    mutationFn: async () => {
      const { act, card } = await dueCalls.renew({ space, claim })
      if (calling) await dueCalls.note(space, { claim, outcome: 'renewed' })
      notice({
        tone: 'done',
        text: t('due.renewed', { tag, day: format.day(card.loan?.due ?? item.due) }),
        action: {
          words: t('shell.undo'),
          run: undoing(async () => {
            await dueCalls.undo({ space, act })
            await dueChanged()
          }),
        },
      })
      await dueChanged()
    },
  })
  return (
    <li className={classes.item}>
      <div>
        <p className={classes.name}>
          {typeName(item.type.names)}
          <Link to={`/equipment/items/${tag}`} className={classes.tag}>
            {tag}
          </Link>
        </p>
        <p className={classes.quiet}>
          {`${model.maker} ${model.name}`.trim()}
          {' · '}
          {t('due.renewalsLeft', { count: renewalsLeft })}
        </p>
      </div>
      <div className={classes.acts}>
        <Button
          size="compact-md"
          variant="default"
          disabled={renewalsLeft === 0}
          loading={renew.isPending}
          aria-label={t('due.renewItem', { tag })}
          onClick={() => renew.mutate()}
        >
          {t('due.renew')}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          component={Link}
          to={`/equipment/desk?scan=${tag}`}
          aria-label={t('due.takeBackItem', { tag })}
        >
          {t('due.takeBack')}
        </Button>
      </div>
    </li>
  )
}
