import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api, toldFile } from '#web/client.ts'
import { openFile } from '#web/ui/open-file.ts'

type Paper = { space: string; loan: string; ref: string; kind: 'agreement' | 'receipt' }

export function usePaper() {
  return useMutation({
    mutationFn: async ({ space, loan, ref, kind }: Paper) => {
      const route = api.papers.spaces[':space'].loans[':loan'][kind]
      const file = await toldFile(route.$post({ param: { space, loan }, query: {} }))
      openFile(`${ref}-${kind}.pdf`, file)
    },
  })
}

/** The agreement of a loan or the receipt of a return, made when it is asked for. */
export function DeskPaper({ paper, compact = false }: { paper: Paper; compact?: boolean }) {
  const { t } = useTranslation()
  const print = usePaper()
  return (
    <Button
      variant="default"
      size={compact ? 'compact-md' : 'sm'}
      leftSection={<IconPrinter size={18} aria-hidden />}
      loading={print.isPending}
      onClick={() => print.mutate(paper)}
    >
      {t(`desk.lend.${paper.kind}`)}
    </Button>
  )
}
