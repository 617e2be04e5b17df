import { Button } from '@mantine/core'
import { IconCalendarSearch } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Found } from './finder-dialog.tsx'
import type { FinderWanted } from './finder-query.ts'

const FinderDialog = lazy(async () => ({
  default: (await import('./finder-dialog.tsx')).FinderDialog,
}))

type FinderButtonProps = {
  begin: Pick<FinderWanted, 'space'> & Partial<FinderWanted>
  onFound: (found: Found) => void
}

/** Opens the search for a time at which all are free. */
export function FinderButton({ begin, onFound }: FinderButtonProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarSearch size={18} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('activities.finder.title')}
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <FinderDialog
            begin={begin}
            onClose={() => setOpened(false)}
            onFound={(found) => {
              setOpened(false)
              onFound(found)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
