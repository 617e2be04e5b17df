import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { failureWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import classes from './programme.module.css'

type FormFootProps = {
  save: { error: Error | null; isPending: boolean }
  /** Whether what is wrong is said at the fields already. */
  isSaid: boolean
  onClose: () => void
}

/** What a form of a list ends with: what went wrong, to save, and to leave it as it was. */
export function FormFoot({ save, isSaid, onClose }: FormFootProps) {
  const { t } = useTranslation()
  return (
    <>
      <FailureBox
        failure={save.error === null || isSaid ? null : failureWords(t, save.error)}
        requestWords={(request) => t('failures.request', { request })}
      />
      <div className={classes.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('shell.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
      </div>
    </>
  )
}
