import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import { useDesk, useEditor } from './desk.ts'
import { showNextFree } from './find-next.ts'
import classes from './territories.module.css'

type Figure = { label: string; value: string; more?: string; hint?: string; wrong?: boolean }

/** What the whole plan adds up to at this moment. */
export function FiguresStrip({ cityPeople }: { cityPeople: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const totals = useEditor((state) => state.totals)
  const count = useEditor((state) => state.saved.islands.length)
  const drawn = count - totals.empty
  const figures: Figure[] = [
    { label: t('territories.figures.islands'), value: format.number(count) },
    {
      label: t('territories.figures.people'),
      value: format.number(totals.people),
      more: format.percent(cityPeople === 0 ? 0 : totals.people / cityPeople),
      hint: t('territories.figures.ofCity'),
    },
    {
      label: t('territories.figures.mean'),
      value: drawn === 0 ? '–' : format.number(totals.people / drawn),
    },
    {
      label: t('territories.figures.out'),
      value: format.number(totals.outOfBounds),
      ...(totals.incomplete > 0 && {
        more: `+${format.number(totals.incomplete)}`,
        hint: t('territories.figures.incomplete', { count: totals.incomplete }),
      }),
      wrong: totals.outOfBounds > 0,
    },
    {
      label: t('territories.figures.pieces'),
      value: format.number(totals.inPieces),
      wrong: totals.inPieces > 0,
    },
    {
      label: t('territories.figures.compactness'),
      value: totals.meanCompactness === null ? '–' : format.decimal(totals.meanCompactness),
    },
  ]
  return (
    <dl className={classes.figures} aria-label={t('territories.figures.label')}>
      {figures.map(({ label, value, more, hint, wrong }) => (
        <div key={label} className={classes.figure}>
          <dt>{label}</dt>
          <dd data-wrong={wrong}>
            {wrong !== undefined &&
              (wrong ? (
                <IconAlertTriangle size={16} aria-hidden />
              ) : (
                <IconCheck size={16} aria-hidden />
              ))}
            <strong>{value}</strong>
            {more !== undefined && (
              <span title={hint}>
                {more} <span className={classes.hidden}>{hint}</span>
              </span>
            )}
          </dd>
        </div>
      ))}
      <div className={classes.figure}>
        <dt>{t('territories.figures.unassigned')}</dt>
        <dd>
          <strong>{format.number(totals.unassignedPeople)}</strong>
          {totals.unassignedSections > 0 && (
            <>
              <span>
                {t('territories.figures.unassignedSections', { count: totals.unassignedSections })}
              </span>
              <NextUnassigned />
            </>
          )}
        </dd>
      </div>
    </dl>
  )
}

function NextUnassigned() {
  const { t } = useTranslation()
  const { editor } = useDesk()
  return (
    <UnstyledButton
      className={classes.next}
      aria-label={t('territories.figures.next')}
      title={t('territories.figures.next')}
      onClick={() => showNextFree(editor)}
    >
      <IconArrowRight size={16} aria-hidden />
    </UnstyledButton>
  )
}
