import { useTranslation } from 'react-i18next'
import { daysAfter } from '#domain/day.ts'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useToday } from './item-days.ts'
import { spansOf, usedShare, type Span } from './item-spans.ts'
import classes from './item.module.css'
import more from './item-parts.module.css'

const listed = 4

/** Which days somebody has had an item, or is to have it: a bar for the eye, and the same as a list. */
export function ItemTimeline({ item }: { item: ItemPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { spans, from, until } = spansOf(item.timeline, today)
  if (item.timeline.length === 0)
    return <p className={classes.quiet}>{t('equipment.item.timelineNone')}</p>
  const share = usedShare(item, today)
  const at = (day: string) =>
    `${((Date.parse(day) - Date.parse(from)) / (Date.parse(until) - Date.parse(from))) * 100}%`
  return (
    <>
      <div className={more.scale} data-above aria-hidden>
        <span className={more.today} style={{ left: at(today) }}>
          {t('equipment.item.today')}
        </span>
      </div>
      <div className={classes.bar} aria-hidden>
        {spans.map((span) => (
          <span
            key={span.id}
            className={more.span}
            data-kind={span.kind}
            data-live={span.live || undefined}
            style={{ left: at(span.from), right: `calc(100% - ${at(span.until)})` }}
          />
        ))}
        <span className={classes.now} style={{ left: at(today) }} />
      </div>
      <div className={more.scale} aria-hidden>
        <span>{format.shortDay(from)}</span>
        <span>{format.shortDay(daysAfter(until, -1))}</span>
      </div>
      <p className={classes.quiet}>{t('equipment.item.used', { share: format.percent(share) })}</p>
      <ClaimList claims={item.timeline.slice(0, listed)} />
      {item.timeline.length > listed && (
        <details className={more.rest}>
          <summary>
            {t('equipment.item.showClaims', { count: item.timeline.length - listed })}
          </summary>
          <ClaimList claims={item.timeline.slice(listed)} />
        </details>
      )}
    </>
  )
}

function ClaimList({ claims }: { claims: ItemPage['timeline'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className={classes.claims}>
      {claims.map(({ id, kind, state, from, due, space, ref, endedAt }) => {
        const until = endedAt === null ? due : endedAt.slice(0, 10)
        return (
          <li key={id}>
            <span className={more.claimKind}>
              <i className={more.sign} data-kind={kind satisfies Span['kind']} aria-hidden />
              {t(`equipment.item.claims.${kind}`)}
              {ref !== null && <span className={more.ref}>{ref}</span>}
            </span>
            <span>{format.shortDays(from, until < from ? from : until)}</span>
            <span className={classes.dim}>
              {space.name} · {t(`equipment.item.claimStates.${state}`)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
