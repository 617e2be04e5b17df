import { TextInput } from '@mantine/core'
import { IconScan } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scanned } from '#domain/equipment/stocktake.ts'
import { failureWords } from '#web/failure-words.ts'
import { queryClient } from '#web/query-client.ts'
import { scanText } from '#web/ui/scan-text.ts'
import { DeskCamera } from './desk-camera.tsx'
import { beep } from './desk-sound.ts'
import { useTypeName } from './desk-verdict.ts'
import { stocktakeCalls, stocktakesKey } from './stocktake-queries.ts'
import classes from './stocktake.module.css'

type Told = { kind: 'scanned'; scanned: Scanned } | { kind: 'failed'; tag: string; error: unknown }

/** The box that a scanner writes into; one scan after another, however fast they come. */
export function StocktakeScan({ space, id }: { space: string; id: string }) {
  const { t } = useTranslation()
  const typeName = useTypeName()
  const box = useRef<HTMLInputElement>(null)
  const queue = useRef(Promise.resolve())
  const [text, setText] = useState('')
  const [told, setTold] = useState<Told | null>(null)
  useEffect(
    function startInTheBox() {
      box.current?.focus()
    },
    [box],
  )
  const send = async (tag: string) => {
    try {
      const scanned = await stocktakeCalls.scan(space, id, tag)
      beep(scanned.outcome === 'found')
      setTold({ kind: 'scanned', scanned })
      await queryClient.invalidateQueries({ queryKey: stocktakesKey })
    } catch (error) {
      beep(false)
      setTold({ kind: 'failed', tag, error })
    }
  }
  const scan = (tag: string) => {
    queue.current = queue.current.then(() => send(tag))
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const read = scanText(text)
    if ((event.key !== 'Enter' && event.key !== 'Tab') || read === '') return
    event.preventDefault()
    setText('')
    scan(read)
  }
  const isWell = told?.kind === 'scanned' && told.scanned.outcome === 'found'
  return (
    <div className={classes.scan}>
      <div className={classes.scanRow}>
        <TextInput
          ref={box}
          size="lg"
          aria-label={t('stock.box')}
          placeholder={t('stock.box')}
          leftSection={<IconScan size={24} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        <DeskCamera onScan={scan} />
      </div>
      <p className={classes.told} role="alert" data-well={isWell} data-empty={told === null}>
        {told !== null && words(told)}
      </p>
    </div>
  )

  function words(what: Told): string {
    if (what.kind === 'failed') return `${what.tag}: ${failureWords(t, what.error).text}`
    const { outcome, again, line } = what.scanned
    const name = line.item === null ? line.tag : `${typeName(line.item.type.names)} ${line.tag}`
    if (again) return t('stock.told.again', { name })
    if (line.why !== null)
      return t(`stock.told.${line.why}`, { name, space: line.item?.space.name })
    return t(outcome === 'stray' ? 'stock.told.stray' : 'stock.told.found', { name })
  }
}
