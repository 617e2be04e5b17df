import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { GrantRow } from './grant-row.tsx'
import type { DraftGrant } from './person-draft.ts'
import classes from './people.module.css'

type GrantsFieldProps = {
  grants: readonly DraftGrant[]
  /** Sentences by path: `grants`, `grants.1.scope`. */
  wrong: Readonly<Record<string, string>>
  onChange: (grants: DraftGrant[]) => void
}

const most = 20

/** The roles of a person, each with the place where it is held. */
export function GrantsField({ grants, wrong, onChange }: GrantsFieldProps) {
  const { t } = useTranslation()
  const addButton = useRef<HTMLButtonElement>(null)
  const wrongGrants = wrong['grants']
  return (
    <fieldset
      className={classes.grants}
      aria-describedby={wrongGrants === undefined ? 'grants-help' : 'grants-help grants-wrong'}
    >
      <legend>{t('people.grants')}</legend>
      <p id="grants-help" className={classes.grantsHelp}>
        {t('people.grantsHelp')}
      </p>
      {[...grants.entries()].map(([place, grant]) => (
        <GrantRow
          key={place}
          grant={grant}
          wrong={wrong[`grants.${place}.scope`]}
          onChange={(changed) => onChange(grants.with(place, changed))}
          onRemove={
            grants.length === 1
              ? undefined
              : () => {
                  onChange(grants.toSpliced(place, 1))
                  addButton.current?.focus()
                }
          }
        />
      ))}
      {wrongGrants !== undefined && (
        <p id="grants-wrong" role="alert" data-wrong tabIndex={-1} className={classes.wrong}>
          {wrongGrants}
        </p>
      )}
      <div>
        <Button
          ref={addButton}
          size="compact-md"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={grants.length === most}
          onClick={() => onChange([...grants, { role: 'professional', scope: null }])}
        >
          {t('people.addGrant')}
        </Button>
      </div>
    </fieldset>
  )
}
