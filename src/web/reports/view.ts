import { useSearchParams } from 'react-router'

/** As the api's address has it. */
export type ReportView = { year?: string; space?: string; type?: string }

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const shapes = { year: /^(19|20)\d\d$/, space: id, type: id } as const
const names = ['year', 'space', 'type'] as const

/** What the page's address asks for; what it cannot mean is left out. */
export function viewIn(parameters: URLSearchParams): ReportView {
  const view: ReportView = {}
  for (const name of names) {
    const value = parameters.get(name)
    if (value !== null && shapes[name].test(value)) view[name] = value
  }
  return view
}

export function useReportView() {
  const [parameters, setParameters] = useSearchParams()
  const show = (name: keyof ReportView, value: string | null) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === null) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return { view: viewIn(parameters), show }
}
