import { useTranslation } from 'react-i18next'
import type { Activity } from '#domain/activities/activity.ts'
import { useLanguage } from '#web/language.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { fieldsOf } from './form-draft.ts'
import { recurrenceWords } from './recurrence-words.ts'
import classes from './activity-page.module.css'

const languages = ['ca', 'es', 'en'] as const

/** All that is known of an activity but its sessions. */
export function ActivityDetails({ activity }: { activity: Activity }) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const format = useFormat()
  const { offers, texts, room, meetingPoint } = activity
  const fields = fieldsOf(activity, null)
  const given = [
    offers.stepFree ? t('activities.form.stepFree') : null,
    offers.hearingLoop ? t('activities.form.hearingLoop') : null,
    offers.interpreter === 'none' ? null : t(`activities.form.interpreters.${offers.interpreter}`),
  ].filter((words) => words !== null)
  const facts: (readonly [string, string])[] = [
    [
      t('activities.form.when'),
      activity.foreignRule === null
        ? recurrenceWords(spoken, {
            start: activity.start,
            recurrence: activity.recurrence,
            sessions: activity.recurrence === null ? null : activity.sessions,
          })
        : t('activities.recurrence.foreign'),
    ],
    [t('activities.form.minutes'), t('activities.form.minutesOf', { count: activity.minutes })],
    [t('activities.form.where'), room?.name ?? meetingPoint?.words ?? t('activities.form.noRoom')],
    [
      t('activities.form.capacity'),
      activity.capacity === null ? t('activities.page.noLimit') : format.number(activity.capacity),
    ],
    [t('activities.form.registersFor'), t(`activities.form.registers.${activity.registersFor}`)],
    ...(activity.registersFor === 'nothing'
      ? []
      : ([
          [t('activities.form.waiting'), t(`activities.form.waits.${activity.waiting}`)],
          [t('activities.form.companions'), format.number(activity.companionsMax)],
        ] as const)),
    [t('activities.form.visibility'), t(`activities.form.visible.${activity.visibility}`)],
    [
      t('activities.form.spoken'),
      fields.spoken.map((code) => t(`activities.spoken.${code}`)).join(', '),
    ],
    [
      t('activities.form.offers'),
      given.length === 0 ? t('activities.page.none') : given.join(', '),
    ],
    ...(activity.needs === '' ? [] : ([[t('activities.form.needs'), activity.needs]] as const)),
    ...(activity.setUpMinutes + activity.clearUpMinutes === 0
      ? []
      : ([
          [
            t('activities.page.around'),
            t('activities.page.aroundOf', {
              before: activity.setUpMinutes,
              after: activity.clearUpMinutes,
            }),
          ],
        ] as const)),
  ]
  return (
    <div className={classes.facts}>
      <Card title={t('activities.form.details')}>
        <dl>
          {facts.map(([what, words]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Card>
      {languages.map((language) => {
        const text = texts[language]
        return (
          <Card key={language} title={t(`activities.form.language.${language}`)}>
            {text === undefined ? (
              <p className={classes.missing}>{t('activities.page.missing')}</p>
            ) : (
              <dl lang={language}>
                <div>
                  <dt lang={spoken}>{t('activities.form.title')}</dt>
                  <dd>{text.title}</dd>
                </div>
                {text.summary !== '' && (
                  <div>
                    <dt lang={spoken}>{t('activities.form.summary')}</dt>
                    <dd>{text.summary}</dd>
                  </div>
                )}
                {text.description !== '' && (
                  <div>
                    <dt lang={spoken}>{t('activities.form.description')}</dt>
                    <dd>{text.description}</dd>
                  </div>
                )}
              </dl>
            )}
          </Card>
        )
      })}
    </div>
  )
}
