import { useEffect, useEffectEvent, type RefObject } from 'react'

/** A form that comes because somebody asked for it: the keyboard goes to the first field to fill in. */
export function useFirstEmpty(form: RefObject<HTMLFormElement | null>): void {
  useEffect(
    function startThere() {
      const fields = [...(form.current?.querySelectorAll('input:not([type=hidden])') ?? [])]
      const inputs = fields.filter((field) => field instanceof HTMLInputElement)
      const first = inputs.find(({ value }) => value === '') ?? inputs[0]
      first?.focus()
    },
    [form],
  )
}

/** Escape leaves a form that came by itself, from whatever field it is pressed in. */
export function useEscape(onEscape: () => void): void {
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    event.preventDefault()
    onEscape()
  })
  useEffect(function listen() {
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [])
}
