import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LabelSize } from '#domain/equipment/label.ts'
import { papers, type LabelChoice } from './bulk-labels-choice.ts'
import classes from './bulk.module.css'

type LabelsFieldsProps = {
  choice: LabelChoice
  startAt: number
  onChange: (change: Partial<LabelChoice>) => void
  onStartAt: (place: number) => void
  testing: boolean
  onTest: () => void
}

/** Which label on which paper; and for a printer that shifts, by how much. */
export function LabelsFields({ choice, startAt, onChange, onStartAt, ...test }: LabelsFieldsProps) {
  const { t } = useTranslation()
  const shift = (axis: 'x' | 'y', label: string) => (
    <NumberInput
      label={label}
      min={-20}
      max={20}
      step={0.1}
      decimalScale={1}
      decimalSeparator=","
      value={choice[axis]}
      onChange={(value) => onChange({ [axis]: Number(value) || 0 })}
    />
  )
  return (
    <>
      <NativeSelect
        data-autofocus
        label={t('equipment.labels.size')}
        value={choice.size}
        data={LabelSize.options.map((size) => ({
          value: size,
          label: t(`equipment.labels.sizes.${size}`),
        }))}
        onChange={(event) => onChange({ size: LabelSize.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('equipment.labels.paper')}
        value={choice.paper}
        data={papers.map((paper) => ({
          value: paper,
          label: t(`equipment.labels.papers.${paper}`),
        }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ paper: papers.find((paper) => paper === value) ?? 'roll' })
        }
      />
      {choice.paper !== 'roll' && (
        <NumberInput
          label={t('equipment.labels.startAt')}
          description={t('equipment.labels.startAtHelp')}
          min={1}
          max={65}
          allowDecimal={false}
          value={startAt}
          onChange={(value) => onStartAt(Math.max(1, Number(value) || 1))}
        />
      )}
      <details className={classes.more}>
        <summary>{t('equipment.labels.calibrate')}</summary>
        <div>
          <p className={classes.text}>{t('equipment.labels.calibrateText')}</p>
          <div className={classes.two}>
            {shift('x', t('equipment.labels.right'))}
            {shift('y', t('equipment.labels.down'))}
          </div>
          <Button variant="default" loading={test.testing} onClick={test.onTest}>
            {t('equipment.labels.test')}
          </Button>
        </div>
      </details>
    </>
  )
}
