import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Scope } from '#domain/people.ts'
import { useScopeWords } from './scope-words.ts'

type ScopeSelectProps = {
  scope: Scope | null
  error?: string | undefined
  onChange: (scope: Scope | null) => void
}

/** Where a role is held: the city, one of its districts, one of its spaces. */
export function ScopeSelect({ scope, error, onChange }: ScopeSelectProps) {
  const { t } = useTranslation()
  const { districts, spaces, wordsFor } = useScopeWords()
  const value = scope === null ? '' : valueOf(scope)
  const known =
    scope === null ||
    scope.kind === 'city' ||
    [...districts, ...spaces].some(([code]) => code === scope.code)
  return (
    <NativeSelect
      label={t('people.where')}
      value={value}
      error={error}
      onChange={(event) => onChange(scopeOf(event.currentTarget.value))}
    >
      {scope === null && <option value="">{t('people.chooseWhere')}</option>}
      {!known && <option value={value}>{wordsFor(scope)}</option>}
      <option value="city">{t('people.wholeCity')}</option>
      <optgroup label={t('people.districts')}>
        {districts.map(([code, name]) => (
          <option key={code} value={valueOf({ kind: 'district', code })}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('people.spaces')}>
        {spaces.map(([code, name]) => (
          <option key={code} value={valueOf({ kind: 'space', code })}>
            {name}
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  )
}

function valueOf(scope: Scope): string {
  return scope.kind === 'city' ? 'city' : `${scope.kind}:${scope.code}`
}

function scopeOf(value: string): Scope | null {
  if (value === 'city') return { kind: 'city' }
  const [kind, code = ''] = value.split(':')
  return kind === 'district' || kind === 'space' ? { kind, code } : null
}
