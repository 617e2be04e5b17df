import { Button, CloseButton, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Names } from '#domain/equipment/item.ts'
import classes from './form.module.css'

const most = 12
const languages = ['ca', 'es', 'en'] as const

type CataloguePromptsProps = {
  name: 'lendPrompts' | 'returnPrompts'
  prompts: readonly Names[]
  wrong: Readonly<Record<string, string>>
  onChange: (prompts: Names[]) => void
}

/** What to go through at the counter, a sentence each, in the three languages. */
export function CataloguePrompts({ name, prompts, wrong, onChange }: CataloguePromptsProps) {
  const { t } = useTranslation()
  const addButton = useRef<HTMLButtonElement>(null)
  return (
    <fieldset className={classes.group}>
      <legend>{t(`equipment.catalogue.form.${name}`)}</legend>
      <p className={classes.help}>{t('equipment.catalogue.form.promptHelp')}</p>
      {[...prompts.entries()].map(([place, prompt]) => (
        <div key={place} className={classes.prompt}>
          <div>
            {languages.map((language) => (
              <TextInput
                key={language}
                aria-label={t('equipment.catalogue.form.prompt', {
                  number: place + 1,
                  language: t(`shell.languages.${language}`),
                })}
                leftSection={<span className={classes.language}>{language.toUpperCase()}</span>}
                maxLength={80}
                value={prompt[language]}
                error={wrong[`${name}.${place}.${language}`]}
                onChange={(event) =>
                  onChange(
                    prompts.with(place, { ...prompt, [language]: event.currentTarget.value }),
                  )
                }
              />
            ))}
          </div>
          <CloseButton
            aria-label={t('equipment.catalogue.form.removePrompt', { words: prompt.ca })}
            onClick={() => {
              onChange(prompts.toSpliced(place, 1))
              addButton.current?.focus()
            }}
          />
        </div>
      ))}
      <div>
        <Button
          ref={addButton}
          size="compact-md"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={prompts.length >= most}
          onClick={() => onChange([...prompts, { ca: '', es: '', en: '' }])}
        >
          {t('equipment.catalogue.form.addPrompt')}
        </Button>
      </div>
    </fieldset>
  )
}
