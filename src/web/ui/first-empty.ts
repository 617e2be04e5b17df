import { createContext, use, useEffect, useEffectEvent, type RefObject } from 'react'

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

/** Told by a form that Escape is its own, to whatever it lies in: a drawer must not close with it. */
export const EscapeTaken = createContext<(is: boolean) => void>(() => undefined)

/** Escape leaves a form that came by itself, from whatever field it is pressed in. */
export function useEscape(onEscape: () => void): void {
  const take = use(EscapeTaken)
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    event.preventDefault()
    onEscape()
  })
  useEffect(
    function listen() {
      take(true)
      window.addEventListener('keydown', leave)
      return () => {
        take(false)
        window.removeEventListener('keydown', leave)
      }
    },
    [take],
  )
}
