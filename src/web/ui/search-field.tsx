import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState, type Ref } from 'react'

type SearchFieldProps = {
  label: string
  clearWords: string
  /** What is searched now; what is being typed runs ahead of it. */
  value: string
  onSearch: (words: string) => void
  inputRef?: Ref<HTMLInputElement>
}

const pauseMs = 220

/** Searches while one types, a moment after the last key. */
export function SearchField({ label, clearWords, value, onSearch, inputRef }: SearchFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const searchSoon = useDebouncedCallback(onSearch, pauseMs)
  if (typed !== null && typed === value) setTyped(null)
  const shown = typed ?? value
  const type = (words: string) => {
    setTyped(words)
    searchSoon(words)
  }
  return (
    <TextInput
      ref={inputRef}
      type="search"
      aria-label={label}
      placeholder={label}
      value={shown}
      maxLength={80}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        shown !== '' && <CloseButton size="sm" aria-label={clearWords} onClick={() => type('')} />
      }
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}
