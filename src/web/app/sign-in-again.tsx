import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SignIn } from './sign-in.tsx'

/** The session ended under somebody's hands: sign in over the page, which stays as it is. */
export function SignInAgain() {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="lg"
      padding="xl"
      attributes={{ content: { 'aria-label': t('signIn.again') } }}
    >
      <SignIn title={t('signIn.again')} lead={t('signIn.againLead')} onSignedIn={() => undefined} />
    </Modal>
  )
}
