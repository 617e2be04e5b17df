import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { findingKinds, type Finding } from '#domain/city-findings.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './city.module.css'
import rowClasses from './rows.module.css'
import { FindingRows } from './finding-rows.tsx'

type FindingCardProps = {
  finding: Finding
  /** Joins two sections; null where that would mend nothing. */
  onLink: ((one: string, other: string) => void) | null
}

/** One thing that was found: what it is, what to do about it, and which rows are concerned. */
export function FindingCard({ finding, onLink }: FindingCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const fileId = useId()
  const { kind, file, count } = finding
  const weight = findingKinds[kind]
  const Icon = weight === 'refuses' ? IconAlertTriangle : IconInfoCircle
  return (
    <section
      className={rowClasses.finding}
      aria-labelledby={file === null ? id : `${id} ${fileId}`}
    >
      <div className={rowClasses.findingHead}>
        <h3 id={id} className={rowClasses.findingTitle}>
          {t(`city.findings.kinds.${kind}.title`)}{' '}
          <span className={rowClasses.count}>({format.number(count)})</span>
        </h3>
        <Badge
          variant="light"
          color={weight === 'refuses' ? 'teula' : 'gray'}
          tt="none"
          size="lg"
          leftSection={<Icon size={14} aria-hidden />}
        >
          {t(`city.findings.${weight}`)}
        </Badge>
      </div>
      <p className={classes.quiet}>
        {file !== null && (
          <>
            <span id={fileId}>{t(`city.files.names.${file}`)}</span> ·{' '}
          </>
        )}
        {t(`city.findings.kinds.${kind}.help`)}
      </p>
      <FindingRows finding={finding} onLink={onLink} />
    </section>
  )
}
