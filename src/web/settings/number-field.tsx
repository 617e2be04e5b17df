import { NumberInput } from '@mantine/core'
import { useFormat } from '#web/ui/format.tsx'

type NumberFieldProps = {
  value: string
  label: string
  description: string
  error: string | undefined
  onChange: (value: string) => void
}

/** A whole number, grouped as the reader's language groups it; what it is worth is told as plain digits. */
export function NumberField({ onChange, ...field }: NumberFieldProps) {
  const { locale } = useFormat()
  const isPoint = locale.startsWith('en')
  return (
    <NumberInput
      {...field}
      hideControls
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator={isPoint ? ',' : '.'}
      decimalSeparator={isPoint ? '.' : ','}
      onChange={(value) => onChange(String(value))}
    />
  )
}
