import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconChevronRight, IconUserPlus, IconWorldSearch } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '#web/failure-words.ts'
import { SearchField } from '#web/ui/search-field.tsx'
import { personFindQuery } from '#web/person-find.ts'
import classes from './borrower.module.css'

type BorrowerSearchProps = {
  space: string
  box: RefObject<HTMLInputElement | null>
  letters: string
  chosen: string | null
  onLetters: (letters: string) => void
  onOpen: (id: string) => void
  onAsk: (kind: 'new' | 'everywhere') => void
}

/** By letters, never by a list: nobody leafs through people here. */
export function BorrowerSearch({
  space,
  box,
  letters,
  chosen,
  onLetters,
  onOpen,
  onAsk,
}: BorrowerSearchProps) {
  const { t } = useTranslation()
  const found = useQuery(personFindQuery(space, letters.trim()))
  const hits = found.isEnabled ? (found.data?.items ?? []) : []
  const isNone = found.isEnabled && found.isSuccess && !found.isFetching && hits.length === 0
  return (
    <search className={classes.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const [only] = hits
          if (only !== undefined && hits.length === 1) onOpen(only.id)
        }}
      >
        <SearchField
          inputRef={box}
          label={t('borrowers.search')}
          clearWords={t('borrowers.searchClear')}
          value={letters}
          onSearch={onLetters}
        />
      </form>
      <div aria-live="polite" aria-busy={found.isFetching}>
        {found.isError && <p className={classes.quiet}>{failureWords(t, found.error).text}</p>}
        {isNone && (
          <div className={classes.nobody}>
            <h2>{t('borrowers.none.title')}</h2>
            <p className={classes.quiet}>{t('borrowers.none.text')}</p>
          </div>
        )}
        {hits.length > 0 && (
          <p className={classes.quiet}>{t('borrowers.found', { count: hits.length })}</p>
        )}
      </div>
      {hits.length > 0 && (
        <ul className={classes.hits} aria-label={t('borrowers.list')}>
          {hits.map(({ id, name, phoneEnds, openLoans }) => (
            <li key={id}>
              <button
                type="button"
                className={classes.hit}
                aria-current={id === chosen || undefined}
                onClick={() => onOpen(id)}
              >
                <span>
                  <strong>{name}</strong>
                  <span className={classes.quiet}>
                    {[
                      t('desk.find.openLoans', { count: openLoans }),
                      ...(phoneEnds === ''
                        ? []
                        : [t('desk.find.phoneEnds', { digits: phoneEnds })]),
                    ].join(' · ')}
                  </span>
                </span>
                <IconChevronRight size={18} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.acts}>
        <Button
          variant="default"
          leftSection={<IconUserPlus size={18} aria-hidden />}
          onClick={() => onAsk('new')}
        >
          {t('borrowers.add')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconWorldSearch size={18} aria-hidden />}
          onClick={() => onAsk('everywhere')}
        >
          {t('borrowers.everywhere')}
        </Button>
      </div>
    </search>
  )
}
