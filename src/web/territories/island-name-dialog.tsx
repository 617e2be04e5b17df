import { Button, Group, Modal, NumberInput, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanIsland } from '#domain/plan.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { useDesk, useEditor } from './desk.ts'
import classes from './cards.module.css'

type IslandNameDialogProps = { about: PlanIsland; onClose: () => void }

/** Name and number of an island; a number that another one bears is traded. */
export function IslandNameDialog({ about, onClose }: IslandNameDialogProps) {
  const { t } = useTranslation()
  const { operate } = useDesk()
  const [name, setName] = useState(about.name)
  const [number, setNumber] = useState<number | string>(about.number)
  const [failure, setFailure] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const bearer = useEditor(({ saved }) =>
    saved.islands.find((island) => island.number === number && island.id !== about.id),
  )
  const wrong = fieldWords(t, failure)
  const isUnplaced = failure !== null && Object.keys(wrong).length === 0
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const wanted = typeof number === 'number' ? number : about.number
    if (name === about.name && wanted === about.number) return onClose()
    const traded = bearer === undefined ? [] : [{ id: bearer.id, number: about.number }]
    setSending(true)
    try {
      const isDone = await operate(
        { kind: 'change', islands: [{ id: about.id, name, number: wanted }, ...traded] },
        t('territories.operations.named', { number: wanted, name: name.trim() }),
      )
      if (isDone) return onClose()
    } catch (error) {
      setFailure(error)
    }
    return setSending(false)
  }
  return (
    <Modal opened onClose={onClose} title={t('territories.operations.name')}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <TextInput
          data-autofocus
          label={t('territories.newIsland.name')}
          description={t('territories.newIsland.help')}
          value={name}
          error={wrong['islands.0.name'] ?? (isUnplaced && failureWords(t, failure).text)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NumberInput
          label={t('territories.operations.number')}
          description={bearer === undefined ? undefined : t('territories.operations.trade', bearer)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={1}
          max={9999}
          allowDecimal={false}
          value={number}
          error={wrong['islands.0.number']}
          onChange={setNumber}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={isSending}>
            {t('territories.operations.keep')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
