import { Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#web/language.ts'
import { WordForm } from './word-form.tsx'
import classes from './programme.module.css'

type Names = { ca: string; es: string; en: string }
export type ListedWord = {
  id: string
  names: Names
  minutes: number | null
  contact: string | null
  sensitive?: boolean
  retiredOn: string | null
  version: number
}
export type WordFields = {
  names: Names
  minutes: number
  contact: string
  sensitive: boolean
  retired: boolean
}
/** What the words of a list have besides their names. */
export type OwnField = 'minutes' | 'contact' | 'sensitive' | null

type WordListPartProps = {
  title: string
  own: OwnField
  edits: boolean
  words: readonly ListedWord[]
  onSave: (word: ListedWord | null, fields: WordFields) => Promise<void>
}

/** A list of words that the city keeps; what is retired stays with what has it. */
export function WordListPart({ title, own, edits, words, onSave }: WordListPartProps) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const [open, setOpen] = useState<string | null>(null)
  const close = () => setOpen(null)
  const aside = ({ minutes, contact, sensitive, retiredOn }: ListedWord) =>
    [
      minutes === null ? '' : t('agenda.lists.minutesOf', { count: minutes }),
      contact ?? '',
      sensitive === true ? t('agenda.lists.sensitive') : '',
      retiredOn === null ? '' : t('agenda.lists.retired'),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.rows} aria-label={title}>
        {words.map((word) => (
          <li key={word.id} className={classes.row}>
            {open === word.id ? (
              <WordForm
                word={word}
                own={own}
                title={t('agenda.lists.change', { name: word.names[spoken] })}
                onSave={async (fields) => onSave(word, fields)}
                onClose={close}
              />
            ) : (
              <>
                <span className={classes.words}>
                  {word.names[spoken]} <span className={classes.quiet}>{aside(word)}</span>
                </span>
                {edits && (
                  <Button
                    size="compact-md"
                    variant="subtle"
                    leftSection={<IconPencil size={16} aria-hidden />}
                    aria-label={t('agenda.lists.change', { name: word.names[spoken] })}
                    onClick={() => setOpen(word.id)}
                  >
                    {t('agenda.lists.rename')}
                  </Button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {edits &&
        (open === 'new' ? (
          <WordForm
            word={null}
            own={own}
            title={`${title}: ${t('agenda.lists.add')}`}
            onSave={async (fields) => onSave(null, fields)}
            onClose={close}
          />
        ) : (
          <div>
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              aria-label={`${title}: ${t('agenda.lists.add')}`}
              onClick={() => setOpen('new')}
            >
              {t('agenda.lists.add')}
            </Button>
          </div>
        ))}
    </div>
  )
}
