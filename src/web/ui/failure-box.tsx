import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'

type FailureBoxProps = {
  failure: { title: string; text: string; request: string | null } | null
  /** Says the number under which a failure was noted. */
  requestWords: (request: string) => string
}

/** A failure that belongs to no field, said where the form is. */
export function FailureBox({ failure, requestWords }: FailureBoxProps) {
  if (failure === null) return null
  const { title, text, request } = failure
  return (
    <Alert color="teula" role="alert" title={title} icon={<IconAlertTriangle aria-hidden />}>
      {text}
      {request !== null && (
        <Text size="xs" mt={4}>
          {requestWords(request)}
        </Text>
      )}
    </Alert>
  )
}
