import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { useFormat } from '#web/ui/format.tsx'
import { daysBetween, useToday } from './item-days.ts'
import classes from './item.module.css'

/** What is known of an item: where it is and belongs, what it is like, what its model is. */
export function ItemFacts({ item }: { item: ItemPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { space, home, place, dueOn, model } = item
  const facts: { label: string; value: ReactNode }[] = [
    {
      label: t('equipment.item.where'),
      value: <Link to={`/spaces/${space.id}`}>{space.name}</Link>,
    },
    { label: t('equipment.item.place'), value: place },
    { label: t('equipment.item.home'), value: home.id === space.id ? '' : home.name },
    { label: t('equipment.item.due'), value: dueOn === null ? '' : <DueWords item={item} /> },
    { label: t('equipment.item.condition'), value: t(`desk.notes.condition.${item.condition}`) },
    { label: t('equipment.item.inspection'), value: <InspectionWords item={item} /> },
    { label: t('equipment.item.accessories'), value: model.accessories.join(', ') },
    {
      label: t('equipment.item.maxKg'),
      value: model.maxUserKg === null ? '' : t('equipment.item.kg', { kg: model.maxUserKg }),
    },
    { label: t('equipment.item.serial'), value: item.serial },
    { label: t('equipment.item.reference'), value: model.reference },
    { label: t('equipment.item.acquisition'), value: acquired() },
    { label: t('equipment.item.notes'), value: item.notes },
  ]
  return (
    <>
      <dl className={classes.facts}>
        {facts
          .filter(({ value }) => value !== '')
          .map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {item.formerTags.length > 0 && (
        <p className={classes.former}>
          {t('equipment.item.formerly', { tags: item.formerTags.join(', ') })}
        </p>
      )}
    </>
  )

  function acquired(): string {
    const from = t(`equipment.acquisitions.${item.acquisition}`)
    return item.acquiredOn === null
      ? from
      : t('equipment.item.acquiredOn', { from, day: format.day(item.acquiredOn) })
  }
}

function DueWords({ item: { dueOn, state } }: { item: ItemPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  if (dueOn === null) return null
  const day = format.day(dueOn)
  if (state === 'held') return t('equipment.item.keptUntil', { day })
  const late = daysBetween(dueOn, today)
  return (
    <>
      {t('equipment.item.dueOn', { day })}
      {late > 0 && (
        <strong className={classes.late}> · {t('equipment.row.late', { count: late })}</strong>
      )}
    </>
  )
}

function InspectionWords({ item: { nextInspectionOn, policy } }: { item: ItemPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const every =
    policy.inspectionMonths === null
      ? ''
      : ` · ${t('equipment.item.inspectionEvery', { count: policy.inspectionMonths })}`
  if (nextInspectionOn === null) return t('equipment.item.inspectionNone')
  const day = format.day(nextInspectionOn)
  return nextInspectionOn < today ? (
    <>
      <strong className={classes.late}>{t('equipment.item.inspectionLate', { day })}</strong>
      {every}
    </>
  ) : (
    t('equipment.item.inspectionOn', { day }) + every
  )
}
