import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { wordLists, type WordList } from '#domain/activities/agenda.ts'
import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay } from '#web/session.ts'
import { FacilitatorsPart } from './facilitators-part.tsx'
import { HolidaysPart } from './holidays-part.tsx'
import { kindListQuery, wordListsQuery } from './programme-queries.ts'
import { SettingsSection } from './settings-section.tsx'
import { WordListPart, type ListedWord, type WordFields } from './word-list-part.tsx'
import classes from './programme.module.css'

const headers = (version?: number) => ({
  headers: {
    'idempotency-key': crypto.randomUUID(),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  },
})

/** What can be chosen in activities and in appointments, and the days on which there are none. */
export function ProgrammeSection() {
  const { t } = useTranslation()
  const edits = useMay('activities:catalogue')
  const { data: lists } = useQuery(wordListsQuery)
  const { data: kinds } = useQuery(kindListQuery)
  return (
    <SettingsSection id="programme" title={t('agenda.lists.title')} lead={t('agenda.lists.lead')}>
      <div className={classes.parts}>
        <WordListPart
          title={t('agenda.lists.kinds')}
          own="sensitive"
          edits={edits}
          words={(kinds?.items ?? []).map((kind) => ({ ...kind, minutes: null, contact: null }))}
          onSave={saveKind}
        />
        {wordLists.map((list) => (
          <WordListPart
            key={list}
            title={t(`agenda.lists.${list}`)}
            own={list === 'types' ? 'minutes' : list === 'services' ? 'contact' : null}
            edits={edits}
            words={lists?.[list] ?? []}
            onSave={async (word, fields) => saveWord(list, word, fields)}
          />
        ))}
        <FacilitatorsPart edits={edits} />
        <HolidaysPart edits={edits} />
      </div>
    </SettingsSection>
  )
}

async function saveWord(list: WordList, word: ListedWord | null, fields: WordFields) {
  const { names, retired } = fields
  const json = {
    names,
    ...(list === 'types' ? { minutes: fields.minutes } : {}),
    ...(list === 'services' ? { contact: fields.contact } : {}),
  }
  const one = api.agenda.words[':list']
  await (word === null
    ? told(one.$post({ param: { list }, json }, headers()))
    : told(
        one[':word'].$patch(
          { param: { list, word: word.id }, json: { ...json, retired } },
          headers(word.version),
        ),
      ))
  await queryClient.invalidateQueries({ queryKey: wordListsQuery.queryKey })
}

async function saveKind(word: ListedWord | null, { names, sensitive, retired }: WordFields) {
  await (word === null
    ? told(api.kinds.kinds.$post({ json: { names, sensitive } }, headers()))
    : told(
        api.kinds.kinds[':kind'].$patch(
          { param: { kind: word.id }, json: { names, sensitive, retired } },
          headers(word.version),
        ),
      ))
  await queryClient.invalidateQueries({ queryKey: kindListQuery.queryKey })
}
