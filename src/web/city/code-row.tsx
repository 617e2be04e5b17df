import { Autocomplete, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import rowClasses from './rows.module.css'

/** As long as a section's code; whether there is such a section, the check says. */
const isCode = /^\d{10}$/

type CodeRowProps = {
  code: string
  people: number
  change: 'came' | 'went'
  decision: { to: string | null } | null
  sections: readonly string[]
  /** `null` leaves it out; `undefined` takes the decision back. */
  onDecide: (code: string, to: string | null | undefined) => void
}

/** One code that came or went, and what becomes of it. */
export function CodeRow({ code, people, change, decision, sections, onDecide }: CodeRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isAssigning, setIsAssigning] = useState(decision !== null && decision.to !== null)
  const [typed, setTyped] = useState(decision?.to ?? '')
  const value = isAssigning ? 'assign' : decision === null ? '' : 'drop'
  const cased = change === 'came' ? 'Came' : 'Went'
  const choose = (chosen: string) => {
    setIsAssigning(chosen === 'assign')
    onDecide(code, chosen === 'drop' ? null : undefined)
  }
  const type = (to: string) => {
    setTyped(to)
    onDecide(code, isCode.test(to) ? to : undefined)
  }
  return (
    <tr>
      <th scope="row">{code}</th>
      <td data-figure data-head={t('city.padro.codes.people')}>
        {format.number(people)}
      </td>
      <td>{t(`city.padro.codes.${change}`)}</td>
      <td>
        <div className={rowClasses.decision}>
          <NativeSelect
            size="sm"
            aria-label={t('city.padro.codes.decisionOf', { code })}
            value={value}
            data={[
              { value: '', label: t('city.padro.codes.none') },
              { value: 'drop', label: t(`city.padro.codes.drop${cased}`) },
              { value: 'assign', label: t(`city.padro.codes.assign${cased}`) },
            ]}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          {isAssigning && (
            <Autocomplete
              size="sm"
              aria-label={t('city.padro.codes.toOf', { code })}
              placeholder={t('city.padro.codes.to')}
              value={typed}
              data={sections.filter((section) => section !== code)}
              limit={8}
              onChange={type}
            />
          )}
        </div>
      </td>
    </tr>
  )
}
