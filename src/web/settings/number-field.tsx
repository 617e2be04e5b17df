import { NumberInput } from '@mantine/core'
import { useFormat } from '#web/ui/format.tsx'

type NumberFieldProps = {
  value: string
  label: string
  description: string
  error: string | undefined
  /** Parts of a whole as well. */
  decimals?: boolean
  onChange: (value: string) => void
}

/** A number, whole unless said otherwise, grouped as the reader's language groups it; what it is worth is told as plain digits. */
export function NumberField({ onChange, decimals = false, ...field }: NumberFieldProps) {
  const { locale } = useFormat()
  const isPoint = locale.startsWith('en')
  return (
    <NumberInput
      {...field}
      hideControls
      allowDecimal={decimals}
      allowNegative={false}
      thousandSeparator={isPoint ? ',' : '.'}
      decimalSeparator={isPoint ? '.' : ','}
      onChange={(value) => onChange(String(value))}
    />
  )
}
