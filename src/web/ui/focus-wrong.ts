import { useEffect, type RefObject } from 'react'

/**
 * Each time a form is refused, takes the keyboard to the first wrong field (or to the sentence on a
 * group of fields, marked `data-wrong`), else to the form itself.
 */
export function useFocusOnWrong(form: RefObject<HTMLElement | null>, refused: unknown): void {
  useEffect(
    function goToTheFirstWrongField() {
      if (refused === null || refused === undefined) return
      const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')
      ;(wrong ?? form.current)?.focus()
    },
    [form, refused],
  )
}
