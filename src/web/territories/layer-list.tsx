import { Anchor, Checkbox } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DensityRamp } from './density-ramp.tsx'
import { anyFacilityQuery, facilitiesQuery } from './layer-queries.ts'
import { type Layer, layers, useLayers } from './layers.ts'
import { LayerSign } from './layer-sign.tsx'
import classes from './legend.module.css'
import { cityQuery } from './queries.ts'

/** The layers of this city; those that it came without are not offered. */
export function LayerList() {
  const { t } = useTranslation()
  const { on, toggle } = useLayers()
  const { data: city } = useSuspenseQuery(cityQuery)
  const { data: hasFacilities = false } = useQuery(anyFacilityQuery)
  const facilities = useQuery({ ...facilitiesQuery, enabled: on.has('facilities') })
  const missing: readonly Layer[] = [
    ...(city.neighbourhoods.length > 0 ? [] : (['neighbourhoods'] as const)),
    ...(hasFacilities ? [] : (['facilities'] as const)),
  ]
  const offered = layers.filter((layer) => !missing.includes(layer))
  return (
    <fieldset className={classes.list}>
      <legend className={classes.title}>{t('layers.over')}</legend>
      {offered.map((layer) => (
        <Checkbox
          key={layer}
          size="sm"
          className={classes.layer}
          checked={on.has(layer)}
          onChange={() => toggle(layer)}
          label={
            <>
              <LayerSign layer={layer} />
              {t(`layers.${layer}`)}
            </>
          }
        />
      ))}
      {facilities.isError && (
        <p className={classes.failed} role="alert">
          {t('layers.facilitiesFailed')}{' '}
          <Anchor
            component="button"
            type="button"
            inherit
            onClick={() => void facilities.refetch()}
          >
            {t('layers.again')}
          </Anchor>
        </p>
      )}
      {on.has('density') && <DensityRamp />}
    </fieldset>
  )
}
