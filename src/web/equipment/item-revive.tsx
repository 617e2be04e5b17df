import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { api, told } from '#web/client.ts'
import { notice } from '#web/ui/notice.ts'
import { readBankAgain } from './item-queries.ts'

/** What was lost and is found, or was retired by mistake, comes back. */
export function ReviveItem({ item: { tag, retired }, space }: { item: ItemPage; space: string }) {
  const { t } = useTranslation()
  const revive = useMutation({
    mutationFn: async () => {
      await told(
        api.itemKeep.spaces[':space'].items[':tag'].revive.$post({ param: { space, tag } }),
      )
      await readBankAgain()
      notice({ tone: 'done', text: t('equipment.item.revived', { tag }) })
    },
  })
  if (retired?.because !== 'mistake' && retired?.because !== 'lost') return null
  return (
    <Button
      variant="default"
      leftSection={<IconArrowBackUp size={18} aria-hidden />}
      loading={revive.isPending}
      onClick={() => revive.mutate()}
    >
      {t('equipment.item.revive')}
    </Button>
  )
}
