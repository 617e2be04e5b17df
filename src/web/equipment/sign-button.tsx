import { Button } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

const SignDialog = lazy(async () => ({ default: (await import('./sign-dialog.tsx')).SignDialog }))

type SignButtonProps = { space: string; loan: string; compact?: boolean }

/** Turns the screen round: whoever takes it signs there. */
export function SignButton({ space, loan, compact = false }: SignButtonProps) {
  const { t } = useTranslation()
  const [signing, setSigning] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size={compact ? 'compact-md' : 'sm'}
        leftSection={<IconSignature size={18} aria-hidden />}
        onClick={() => setSigning(true)}
      >
        {t('desk.sign.open')}
      </Button>
      <Suspense fallback={null}>
        {signing && <SignDialog space={space} loan={loan} onClose={() => setSigning(false)} />}
      </Suspense>
    </>
  )
}
