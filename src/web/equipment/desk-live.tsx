import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeskState } from './desk-state.ts'
import { useTypeName, useVerdict } from './desk-verdict.ts'

/** What has just come of a scan, for whoever hears the screen. */
export function DeskLive({ state }: { state: DeskState }) {
  const { t } = useTranslation()
  const typeName = useTypeName()
  const verdictOf = useVerdict()
  const { told, tray, person } = state
  const row = tray.find(({ key }) => key === told.key)
  const card = row?.card ?? null
  const name = card === null ? (row?.tag ?? '') : typeName(card.type.names)
  const verdict = row === undefined ? null : verdictOf(row)
  const words = verdict === null ? '' : [`${name}: ${verdict.words}`, ...verdict.more].join('. ')
  return (
    <VisuallyHidden>
      <div role="alert" aria-live="assertive" key={told.count}>
        {row !== undefined && row.seen > 0 ? t('desk.said.scannedAgain', { name }) : words}
      </div>
      <output>{person === null ? '' : t('desk.said.person', { name: person.name })}</output>
    </VisuallyHidden>
  )
}
