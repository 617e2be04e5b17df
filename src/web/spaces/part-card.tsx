import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useRef, type ComponentType, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { SpacePage } from '#domain/space.ts'
import { Card } from '#web/ui/card.tsx'

type PartCardProps = {
  /** Its name in the page's address while it is being edited. */
  part: string
  title: string
  mayEdit: boolean
  children: ReactNode
  space: SpacePage
  /** The same part, to be changed; told what to do when that is over. */
  Form: ComponentType<{ space: SpacePage; onDone: () => void }>
}

/** A part of a space that is read or, one part at a time, changed in its place. */
export function PartCard({ part, title, mayEdit, space, children, Form }: PartCardProps) {
  const { t } = useTranslation()
  const [parameters, setParameters] = useSearchParams()
  const button = useRef<HTMLButtonElement>(null)
  const editing = mayEdit && parameters.get('edit') === part
  const edit = (on: boolean) =>
    setParameters(on ? { edit: part } : {}, { replace: true, preventScrollReset: true })
  const done = () => {
    edit(false)
    button.current?.focus()
  }
  return (
    <Card
      title={title}
      aside={
        mayEdit && (
          <Button
            ref={button}
            size="compact-md"
            variant="default"
            aria-expanded={editing}
            aria-label={t('spaces.editPart', { part: title })}
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => edit(!editing)}
          >
            {t('spaces.edit')}
          </Button>
        )
      }
    >
      {editing ? <Form space={space} onDone={done} /> : children}
    </Card>
  )
}
