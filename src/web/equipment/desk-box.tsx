import { TextInput } from '@mantine/core'
import { IconScan } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { isWholeTag, tagInScan } from '#domain/equipment/tag.ts'
import { isTypedSign, scanText } from '#web/ui/scan-text.ts'
import { DeskSuggestions } from './desk-suggestions.tsx'
import { useFindings, type Finding } from './desk-findings.ts'
import classes from './desk.module.css'

type Props = {
  space: string
  box: RefObject<HTMLInputElement | null>
  onScan: (text: string) => void
  onFinding: (finding: Finding) => void
  /** Enter in an empty box: what there is to do is done. */
  onEmpty: () => void
}

/**
 * The one box of the desk. What ends in Enter or Tab and can be a tag is a scan; letters are looked
 * for while they are typed. Nothing is ever told from how fast it came.
 */
export function DeskBox({ space, box, onScan, onFinding, onEmpty }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [marked, setMarked] = useState<number | null>(null)
  const letters = scanText(text)
  const found = useFindings(space, letters)
  const { findings } = found
  const chosen = marked ?? 0

  const take = (finding: Finding) => {
    setText('')
    setMarked(null)
    onFinding(finding)
    box.current?.focus()
  }
  const scan = () => {
    setText('')
    setMarked(null)
    onScan(letters)
  }
  const end = (event: KeyboardEvent<HTMLInputElement>) => {
    if (letters === '') {
      if (event.key === 'Tab') return
      event.preventDefault()
      onEmpty()
      return
    }
    event.preventDefault()
    const tag = tagInScan(letters)
    // A whole tag is one whatever is listed; so is what has a digit in it and was not picked from the list.
    if (tag !== null && (isWholeTag(tag) || (/\d/.test(tag) && marked === null))) {
      scan()
      return
    }
    const finding = findings[chosen]
    if (finding !== undefined && !found.isBehind) take(finding)
    else if (tag !== null && /\d/.test(tag)) scan()
  }
  const move = (by: number) => {
    if (findings.length === 0) return
    const from = marked ?? (by > 0 ? -1 : 0)
    setMarked((from + by + findings.length) % findings.length)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) end(event)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Escape') {
      setText('')
      setMarked(null)
    }
  }
  // Whatever has the keyboard, short of a field, a scan lands in the box.
  const catchTyping = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const { target } = event
    if (!isTypedSign(event) || event.key === ' ') return
    const inField =
      target instanceof HTMLElement &&
      target.closest('input, textarea, select, [role=dialog]') !== null
    if (!inField) box.current?.focus()
  })
  useEffect(function listenForScans() {
    window.addEventListener('keydown', catchTyping, true)
    return () => window.removeEventListener('keydown', catchTyping, true)
  }, [])

  const isOpen = letters.length >= 2
  return (
    <search className={classes.search}>
      <TextInput
        ref={box}
        className={classes.box}
        size="lg"
        role="combobox"
        aria-label={t('desk.boxLabel')}
        aria-expanded={isOpen}
        aria-controls="desk-findings"
        aria-autocomplete="list"
        aria-activedescendant={isOpen && findings.length > 0 ? `desk-finding-${chosen}` : undefined}
        placeholder={t('desk.box')}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={300}
        leftSection={<IconScan size={26} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setMarked(null)
        }}
        onKeyDown={onKey}
      />
      {isOpen && (
        <DeskSuggestions
          found={found}
          marked={chosen}
          onMark={setMarked}
          onTake={take}
          letters={letters}
        />
      )}
    </search>
  )
}
