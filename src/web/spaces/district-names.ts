import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { districtsQuery } from '#web/city-places.ts'

/** Names districts; one without a name is said by its code. */
export function useDistrictNames() {
  const { t } = useTranslation()
  const { data: districts } = useSuspenseQuery(districtsQuery)
  return useMemo(() => {
    const names = new Map(districts.map(({ code, name }) => [code, name]))
    return (code: string | null): string | null => {
      if (code === null) return null
      const name = names.get(code)
      return name === undefined || name === code ? t('spaces.district', { code }) : name
    }
  }, [t, districts])
}
