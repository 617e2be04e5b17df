import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconEraser, IconPrinter } from '@tabler/icons-react'
import { useCallback, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type SignaturePad from 'signature_pad'
import { failureWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { SignatureField } from '#web/ui/signature-field.tsx'
import { signaturePng } from '#web/ui/signature-png.ts'
import { deskCalls } from './desk-calls.ts'
import { usePaper } from './desk-papers.tsx'
import type { SignedLoan } from './sign-loan-query.ts'
import { SignSummary } from './sign-summary.tsx'
import classes from './sign.module.css'

/** What the api keeps at most of a signature. */
const bytesMax = 200_000

type SignSheetProps = { space: string; asked: SignedLoan; onClose: () => void }

/** What is signed, the sheet to draw on, and the other way: on paper. Nothing drawn is kept in the browser. */
export function SignSheet({ space, asked, onClose }: SignSheetProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { loan, reading } = asked
  const { say } = reading
  const help = useId()
  const pad = useRef<SignaturePad>(null)
  const [isDrawn, setDrawn] = useState(false)
  const ready = useCallback((one: SignaturePad | null) => {
    pad.current = one
  }, [])
  const drew = useCallback(() => setDrawn(true), [])
  const print = usePaper()
  const sign = useMutation({
    meta: { quiet: true },
    gcTime: 0,
    mutationFn: async () => {
      const png = pad.current === null ? null : await signaturePng(pad.current, bytesMax)
      if (png === null) return
      await deskCalls.sign(space, loan.id, png)
      notice({ tone: 'done', text: t('desk.sign.done', { ref: loan.ref }) })
      onClose()
    },
  })
  const clear = () => {
    pad.current?.clear()
    setDrawn(false)
  }
  return (
    <div className={classes.signing}>
      <SignSummary loan={loan} reading={reading} />
      {loan.signedAt !== null && (
        <p className={classes.quiet}>
          {say('desk.sign.before', { at: format.moment(loan.signedAt) })}
        </p>
      )}
      <SignatureField
        label={say('desk.sign.here')}
        describedBy={help}
        onReady={ready}
        onDrawn={drew}
      />
      <p id={help} className={classes.quiet}>
        {say('desk.sign.help')}
      </p>
      <output className={classes.unseen}>{isDrawn ? say('desk.sign.drawn') : ''}</output>
      <FailureBox
        failure={sign.error === null ? null : failureWords(t, sign.error)}
        requestWords={(request) => t('failures.request', { request })}
      />
      <div className={classes.acts}>
        <Button
          size="md"
          disabled={!isDrawn}
          loading={sign.isPending}
          onClick={() => sign.mutate()}
        >
          {say('desk.sign.sign')}
        </Button>
        <Button
          size="md"
          variant="default"
          disabled={!isDrawn}
          leftSection={<IconEraser size={18} aria-hidden />}
          onClick={clear}
        >
          {say('desk.sign.clear')}
        </Button>
        <Button
          size="md"
          variant="subtle"
          className={classes.paper}
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={print.isPending}
          onClick={() =>
            print.mutate(
              { space, loan: loan.id, ref: loan.ref, kind: 'agreement' },
              { onSuccess: onClose },
            )
          }
        >
          {say('desk.sign.paper')}
        </Button>
      </div>
    </div>
  )
}
