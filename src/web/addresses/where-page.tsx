import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Page } from '#web/ui/page.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { askedIn } from './asked.ts'
import { FoundPlaces } from './found-places.tsx'
import { whereQuery } from './queries.ts'
import classes from './addresses.module.css'

/** For whoever stands at the counter and says where she lives. */
export function Component() {
  const { t } = useTranslation()
  const [parameters, setParameters] = useSearchParams()
  const box = useRef<HTMLInputElement>(null)
  const asked = askedIn(parameters)
  const where = useQuery(whereQuery(asked))
  const typed = 'address' in asked ? asked.address : ''
  const ask = (address: string) =>
    setParameters(address === '' ? {} : { address }, { replace: true, preventScrollReset: true })
  useShortcuts({
    title: t('addresses.title'),
    shortcuts: [{ keys: '/', says: t('addresses.keys.search'), run: () => box.current?.focus() }],
  })
  useEffect(function startInTheBox() {
    box.current?.focus()
  }, [])
  const complete = (street: string) => {
    ask(`${street}, `)
    box.current?.focus()
  }
  return (
    <Page title={t('addresses.title')} lead={t('addresses.lead')}>
      <search className={classes.box}>
        <SearchField
          inputRef={box}
          label={t('addresses.search')}
          clearWords={t('addresses.clear')}
          value={parameters.get('address') ?? ''}
          onSearch={ask}
        />
      </search>
      <FoundPlaces where={where} typed={typed} onStreet={complete} onAddress={ask} />
    </Page>
  )
}
