import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ProductType } from '#domain/equipment/catalogue.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { changeType } from './catalogue-change.ts'

/** Takes a type out of the catalogue, or back into it: what there is of it stays. */
export function RetireType({ type, name }: { type: ProductType; name: string }) {
  const { t } = useTranslation()
  const retired = type.retiredOn !== null
  const change = useMutation({
    mutationFn: async () => {
      const { id, version } = await changeType(type, { retired: !retired })
      notice({
        tone: 'done',
        text: t(retired ? 'equipment.catalogue.unretiredDone' : 'equipment.catalogue.retiredDone', {
          name,
        }),
        action: {
          words: t('shell.undo'),
          run: undoing(() => changeType({ id, version }, { retired })),
        },
      })
    },
  })
  return (
    <Button variant="default" loading={change.isPending} onClick={() => change.mutate()}>
      {t(retired ? 'equipment.catalogue.unretire' : 'equipment.catalogue.retire')}
    </Button>
  )
}
