import { useQuery } from '@tanstack/react-query'
import { Card } from '#web/ui/card.tsx'
import { useTranslation } from 'react-i18next'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { deskCalls } from './desk-calls.ts'
import { DeskPaper } from './desk-papers.tsx'
import { useKeeping } from './item-keeping.ts'
import classes from './item.module.css'
import { SignButton } from './sign-button.tsx'

/** The papers of the loan that it is out on, for whoever lends where it was lent. */
export function ItemPapers({ item }: { item: ItemPage }) {
  const { t } = useTranslation()
  const { mayLendAt } = useKeeping()
  const lent = item.timeline.find(({ kind, state }) => kind === 'loan' && state === 'active')
  const space = lent !== undefined && mayLendAt(lent.space.id) ? lent.space.id : null
  const card = useQuery({
    queryKey: ['equipment', 'items', 'one', item.tag, 'card', space],
    queryFn: () => deskCalls.card(space ?? '', item.tag),
    enabled: space !== null,
    gcTime: 0,
  })
  const loan = card.data?.loan
  if (space === null || loan === null || loan === undefined) return null
  return (
    <Card title={t('desk.lend.ref', { ref: loan.ref })}>
      <div className={classes.acts}>
        <DeskPaper paper={{ space, loan: loan.loan, ref: loan.ref, kind: 'agreement' }} />
        <SignButton space={space} loan={loan.loan} />
      </div>
    </Card>
  )
}
