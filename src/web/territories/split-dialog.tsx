import { Button, Group, Modal, Radio, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { islandPieces } from '#domain/plan-pieces.ts'
import type { PlanIsland } from '#domain/plan.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import classes from './cards.module.css'
import { useDesk } from './desk.ts'

type SplitDialogProps = { about: PlanIsland; place: number; onClose: () => void }

/** Makes an island of its own out of the sections that were ticked, or of the pieces that lie apart. */
export function SplitDialog({ about, place, onClose }: SplitDialogProps) {
  const { t } = useTranslation()
  const { editor, operate } = useDesk()
  const sheet = editor.sheet()
  const [parts] = useState(() => splitParts(editor.get().picked, islandPieces(sheet, place)))
  const [chosen, setChosen] = useState(0)
  const [name, setName] = useState('')
  const [failure, setFailure] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const peopleOf = (sections: readonly number[]) =>
    sections.reduce((sum, section) => sum + (sheet.graph.people[section] ?? 0), 0)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const sections = parts[chosen]?.sections ?? []
    setSending(true)
    try {
      const done = t('territories.split.done', { name: name.trim() })
      if (await operate({ kind: 'split', island: about.id, name, sections }, done)) {
        editor.set({ picked: new Set() })
        return onClose()
      }
    } catch (error) {
      setFailure(error)
    }
    return setSending(false)
  }
  return (
    <Modal opened onClose={onClose} title={t('territories.split.title', { name: about.name })}>
      {parts.length === 0 ? (
        <>
          <p>{t('territories.split.nothing')}</p>
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('shell.close')}</Button>
          </Group>
        </>
      ) : (
        <form onSubmit={submit} noValidate className={classes.form}>
          <Radio.Group
            label={t('territories.split.what')}
            value={String(chosen)}
            onChange={(value) => setChosen(Number(value))}
          >
            {parts.map(({ kind, sections }, nth) => (
              <Radio
                key={sections.join(' ')}
                className={classes.choice}
                value={String(nth)}
                label={t(`territories.split.${kind}`, { count: sections.length })}
                description={t('territories.section.people', { count: peopleOf(sections) })}
              />
            ))}
          </Radio.Group>
          <TextInput
            data-autofocus
            label={t('territories.split.name')}
            description={t('territories.newIsland.help')}
            value={name}
            error={
              failure !== null && (fieldWords(t, failure)['name'] ?? failureWords(t, failure).text)
            }
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={isSending}>
              {t('territories.split.create')}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  )
}

type Part = { kind: 'picked' | 'piece' | 'allApart'; sections: readonly number[] }

/** The whole island is never a part of itself. */
function splitParts(picked: ReadonlySet<number>, pieces: readonly number[][]): Part[] {
  const own = new Set(pieces.flat())
  const ticked = [...picked].filter((section) => own.has(section))
  const apart = pieces.slice(1)
  const parts: Part[] = []
  if (ticked.length > 0 && ticked.length < own.size)
    parts.push({ kind: 'picked', sections: ticked })
  for (const sections of apart) parts.push({ kind: 'piece', sections })
  if (apart.length > 1) parts.push({ kind: 'allApart', sections: apart.flat() })
  return parts
}
