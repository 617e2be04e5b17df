import {
  IconBox,
  IconFileText,
  IconPackages,
  IconSearch,
  IconUser,
  IconUserPlus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '#web/failure-words.ts'
import type { Finding, Found } from './desk-findings.ts'
import { useTypeName } from './desk-verdict.ts'
import classes from './desk.module.css'

type Props = {
  found: Found
  letters: string
  marked: number
  onMark: (index: number) => void
  onTake: (finding: Finding) => void
}

const icons = {
  person: IconUser,
  item: IconBox,
  loan: IconFileText,
  model: IconPackages,
  'new-person': IconUserPlus,
  everywhere: IconSearch,
}

/** What the letters can mean, as one list under the box. */
export function DeskSuggestions({ found, marked, onMark, onTake }: Props) {
  const { t } = useTranslation()
  const words = useFindingWords()
  return (
    <div className={classes.suggestions}>
      {found.failure !== null && (
        <p className={classes.none}>{failureWords(t, found.failure).text}</p>
      )}
      {found.isNothing && found.failure === null && (
        <p className={classes.none}>{t('desk.find.none')}</p>
      )}
      <div
        id="desk-findings"
        role="listbox"
        aria-label={t('desk.boxLabel')}
        aria-busy={found.isBehind}
      >
        {found.findings.map((finding, i) => {
          const { name, hint } = words(finding)
          const Icon = icons[finding.kind]
          return (
            <div
              key={`${finding.kind} ${name} ${hint}`}
              id={`desk-finding-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === marked}
              className={classes.suggestion}
              onMouseMove={() => onMark(i)}
              // Before the box loses the keyboard to a click.
              onMouseDown={(event) => {
                event.preventDefault()
                onTake(finding)
              }}
            >
              <Icon size={20} aria-hidden />
              <span className={classes.suggested}>{name}</span>
              <span className={classes.quiet}>{hint}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function useFindingWords(): (finding: Finding) => { name: string; hint: string } {
  const { t } = useTranslation()
  const typeName = useTypeName()
  return (finding) => {
    switch (finding.kind) {
      case 'person': {
        const { name, phoneEnds, openLoans } = finding.person
        const phone = phoneEnds === '' ? [] : [t('desk.find.phoneEnds', { digits: phoneEnds })]
        return {
          name,
          hint: [t('desk.find.openLoans', { count: openLoans }), ...phone].join(' · '),
        }
      }
      case 'item': {
        const { names, tag, state, here } = finding.item
        const where = here ? [] : [t('desk.find.elsewhere')]
        return {
          name: `${tag} · ${typeName(names)}`,
          hint: [t(`desk.state.${state}`), ...where].join(' · '),
        }
      }
      case 'loan':
        return {
          name: t('desk.lend.ref', { ref: finding.loan.ref }),
          hint: t('desk.find.out', { count: finding.loan.out }),
        }
      case 'model':
        return {
          name: `${typeName(finding.model.type)} · ${finding.model.name}`,
          hint: t('desk.find.freeHere', { count: finding.model.freeHere }),
        }
      case 'new-person':
        return { name: t('desk.find.addPerson'), hint: finding.letters }
      case 'everywhere':
      default:
        return { name: t('desk.find.everywhere'), hint: finding.letters }
    }
  }
}
