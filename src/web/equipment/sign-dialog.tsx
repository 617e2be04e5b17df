import { Modal, Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { failureWords } from '#web/failure-words.ts'
import { useSession } from '#web/session.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { FormatProvider } from '#web/ui/format.tsx'
import { signedLoanQuery } from './sign-loan-query.ts'
import { SignSheet } from './sign-sheet.tsx'
import classes from './sign.module.css'

type SignDialogProps = { space: string; loan: string; onClose: () => void }

/** What is lent, in the language of whoever takes it, and where she signs that she does. */
export function SignDialog({ space, loan, onClose }: SignDialogProps) {
  const { t } = useTranslation()
  const { timeZone } = useSession()
  const isSmall = useMediaQuery('(max-width: 64em)', true, { getInitialValueInEffect: false })
  const asked = useQuery(signedLoanQuery(space, loan))
  const reading = asked.data?.reading
  const title = reading === undefined ? t('desk.sign.title') : reading.say('desk.sign.title')
  return (
    <Modal.Root opened onClose={onClose} size="46rem" fullScreen={isSmall} centered>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content lang={reading?.language}>
        {/* Else this header would be a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title fw={650} fz="1.3rem">
            {title}
          </Modal.Title>
          <Modal.CloseButton aria-label={t('shell.close')} />
        </Modal.Header>
        <Modal.Body className={classes.body}>
          {asked.isPending && <Skeleton height={220} />}
          <FailureBox
            failure={asked.error === null ? null : failureWords(t, asked.error)}
            requestWords={(request) => t('failures.request', { request })}
          />
          {asked.data !== undefined && (
            <FormatProvider locale={asked.data.reading.locale} timeZone={timeZone}>
              <SignSheet space={space} asked={asked.data} onClose={onClose} />
            </FormatProvider>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
