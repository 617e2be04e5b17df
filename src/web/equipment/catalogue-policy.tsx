import { useTranslation } from 'react-i18next'
import type { ProductType } from '#domain/equipment/catalogue.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { useTypeName } from './desk-verdict.ts'
import classes from './catalogue.module.css'

/** On which terms a type is lent, as one would say it. */
export function CataloguePolicy({ type: { policy, iso9999 } }: { type: ProductType }) {
  const { t } = useTranslation()
  const format = useFormat()
  const say = useTypeName()
  const onReturn = [
    ...(policy.cleans ? [t('equipment.catalogue.cleans')] : []),
    ...(policy.inspectsAfterLoan ? [t('equipment.catalogue.inspects')] : []),
  ]
  const facts = [
    [
      t('equipment.catalogue.loan'),
      `${t('equipment.catalogue.loanDays', { count: policy.loanDays })}, ${t('equipment.catalogue.longest', { count: policy.longestDays })}`,
    ],
    [
      t('equipment.catalogue.renewals'),
      t('equipment.catalogue.renewalsCount', { count: policy.renewals }),
    ],
    [
      t('equipment.catalogue.turnaround'),
      t('equipment.catalogue.turnaroundDays', { count: policy.turnaroundDays }),
    ],
    [
      t('equipment.catalogue.onReturn'),
      onReturn.length === 0
        ? t('equipment.catalogue.neither')
        : new Intl.ListFormat(format.locale).format(onReturn),
    ],
    [
      t('equipment.catalogue.inspection'),
      policy.inspectionMonths === null
        ? t('equipment.catalogue.inspectionNone')
        : t('equipment.catalogue.inspectionEvery', { count: policy.inspectionMonths }),
    ],
    [
      t('equipment.catalogue.deposit'),
      policy.depositCents === null
        ? t('equipment.catalogue.depositNone')
        : format.euros(policy.depositCents),
    ],
    ...(iso9999 === null ? [] : [[t('equipment.catalogue.iso'), iso9999]]),
  ]
  const prompts = [
    [t('equipment.catalogue.lendPrompts'), policy.lendPrompts],
    [t('equipment.catalogue.returnPrompts'), policy.returnPrompts],
  ] as const
  return (
    <Card title={t('equipment.catalogue.policy')}>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {prompts
          .filter(([, sentences]) => sentences.length > 0)
          .map(([label, sentences]) => (
            <div key={label} className={classes.wideFact}>
              <dt>{label}</dt>
              <dd>
                <ul>
                  {sentences.map((names) => (
                    <li key={names.ca}>{say(names)}</li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
