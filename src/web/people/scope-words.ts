import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scope } from '#domain/people.ts'
import { districtsQuery, spacesQuery } from '#web/city-places.ts'

/** The places in which roles are held, by name; a district without a name is said by its code. */
export function useScopeWords() {
  const { t } = useTranslation()
  const { data: districts } = useSuspenseQuery(districtsQuery)
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  return useMemo(() => {
    const names = {
      district: new Map(
        districts.map(({ code, name }) => [
          code,
          name === code ? t('people.district', { code }) : name,
        ]),
      ),
      space: new Map(spaces.map(({ id, name }) => [id, name])),
    }
    const wordsFor = (scope: Scope): string =>
      scope.kind === 'city'
        ? t('people.wholeCity')
        : (names[scope.kind].get(scope.code) ?? t('people.goneScope'))
    return { districts: [...names.district], spaces: [...names.space], wordsFor }
  }, [t, districts, spaces])
}
