import { useTranslation } from 'react-i18next'
import type { Whereabouts } from '#domain/address.ts'

/** A place as it is written on a letter. */
export function useAddressWords(): (place: Pick<Whereabouts, 'address'>) => string {
  const { t } = useTranslation()
  return ({ address }) =>
    address === null ? t('addresses.point') : `${address.street}, ${address.number}`
}
