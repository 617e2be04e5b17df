import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeskStore } from './desk-store.ts'
import type { TrayRow } from './desk-tray.ts'
import { useTypeName } from './desk-verdict.ts'
import classes from './desk.module.css'
import more from './desk-parts.module.css'

/** What goes along with each thing, ticked; and what to go through with whoever takes it. Nothing of it holds anybody up. */
export function DeskAccessories({ rows, store }: { rows: readonly TrayRow[]; store: DeskStore }) {
  const { t } = useTranslation()
  const typeName = useTypeName()
  const said = rows.flatMap(({ card }) => [
    ...(card === null || card.model.maxUserKg === null
      ? []
      : [t('desk.due.kg', { name: typeName(card.type.names), kg: card.model.maxUserKg })]),
    ...(card?.policy.lendPrompts ?? []).map(typeName),
  ])
  const withAccessories = rows.filter(({ card }) => (card?.model.accessories ?? []).length > 0)
  return (
    <>
      {withAccessories.map(({ key, tag, card, accessories }) => (
        <fieldset key={key} className={more.accessories}>
          <legend className={classes.label}>
            {withAccessories.length === 1
              ? t('desk.due.accessories')
              : t('desk.due.accessoriesOf', { tag })}
          </legend>
          {card?.model.accessories.map((name) => (
            <Checkbox
              key={name}
              size="sm"
              label={name}
              checked={accessories.includes(name)}
              onChange={(event) =>
                store.setAccessories(
                  key,
                  event.currentTarget.checked
                    ? [...accessories, name]
                    : accessories.filter((other) => other !== name),
                )
              }
            />
          ))}
        </fieldset>
      ))}
      {said.length > 0 && (
        <section>
          <h2 className={classes.label}>{t('desk.due.prompts')}</h2>
          <ul className={classes.prompts}>
            {[...new Set(said)].map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
