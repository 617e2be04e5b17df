import { Button, Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconDots, IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemPage } from '#domain/equipment/item-page.ts'
import type { Care } from '#domain/equipment/loan.ts'
import { api, told } from '#web/client.ts'
import { Card } from '#web/ui/card.tsx'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { takeBack } from './bulk-act.ts'
import { caresOf } from './item-cares.ts'
import { useKeepingOf } from './item-keeping.ts'
import { readBankAgain } from './item-queries.ts'
import { ReviveItem } from './item-revive.tsx'
import classes from './item.module.css'

const RetireItem = lazy(async () => ({ default: (await import('./item-retire.tsx')).RetireItem }))
const RelabelItem = lazy(async () => ({
  default: (await import('./item-relabel.tsx')).RelabelItem,
}))
const LabelsDialog = lazy(async () => ({
  default: (await import('./bulk-labels.tsx')).LabelsDialog,
}))

/** What can be done with an item by whoever looks at it; what is likeliest stands first. */
export function ItemActs({ item }: { item: ItemPage }) {
  const { t } = useTranslation()
  const { keepAt, careAt } = useKeepingOf(item)
  const [asking, setAsking] = useState<'retire' | 'relabel' | 'print' | null>(null)
  const care = useMutation({
    mutationFn: async ({ space, wanted }: { space: string; wanted: Care }) => {
      const { act, card } = await told(
        api.lending.spaces[':space'].items[':tag'].care.$post({
          param: { space, tag: item.tag },
          json: wanted,
        }),
      )
      await readBankAgain()
      notice({
        tone: 'done',
        text: t('equipment.item.cared', {
          tag: item.tag,
          state: t(`desk.state.${card.state}`).toLowerCase(),
        }),
        action: { words: t('shell.undo'), run: undoing(() => takeBack(space, act)) },
      })
    },
  })
  const cares = careAt === null ? null : caresOf(item.state)
  if (keepAt === null && cares === null)
    return (
      <Card title={t('equipment.item.actions')}>
        <p className={classes.quiet}>{t('equipment.item.noActions', { space: item.space.name })}</p>
      </Card>
    )
  const close = () => setAsking(null)
  const runs = (wanted: Care) => () => careAt !== null && care.mutate({ space: careAt, wanted })
  return (
    <Card title={t('equipment.item.actions')}>
      <div className={classes.acts}>
        {cares?.first.map(({ words, care: wanted }, place) => (
          <Button
            key={words}
            variant={place === 0 ? 'filled' : 'default'}
            loading={care.isPending}
            onClick={runs(wanted)}
          >
            {t(`equipment.item.care.${words}`)}
          </Button>
        ))}
        {keepAt !== null && item.state !== 'retired' && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => setAsking('print')}
          >
            {t('equipment.item.label')}
          </Button>
        )}
        {keepAt !== null && item.retired !== null && <ReviveItem item={item} space={keepAt} />}
        {item.state !== 'retired' && (
          <Menu
            position="bottom-start"
            shadow="md"
            withinPortal={false}
            withInitialFocusPlaceholder={false}
          >
            <Menu.Target>
              <Button variant="default" rightSection={<IconDots size={18} aria-hidden />}>
                {t('equipment.bulk.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {cares?.more.map(({ words, care: wanted }) => (
                <Menu.Item key={words} onClick={runs(wanted)}>
                  {t(`equipment.item.care.${words}`)}
                </Menu.Item>
              ))}
              {keepAt !== null && (
                <>
                  <Menu.Item onClick={() => setAsking('relabel')}>
                    {t('equipment.item.relabel')}
                  </Menu.Item>
                  {item.dueOn === null && (
                    <Menu.Item
                      color="var(--mantine-color-error)"
                      onClick={() => setAsking('retire')}
                    >
                      {t('equipment.item.retire')}
                    </Menu.Item>
                  )}
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <Suspense fallback={null}>
        {keepAt !== null && asking === 'retire' && (
          <RetireItem item={item} space={keepAt} onClose={close} />
        )}
        {keepAt !== null && asking === 'relabel' && (
          <RelabelItem item={item} space={keepAt} onClose={close} />
        )}
        {keepAt !== null && asking === 'print' && (
          <LabelsDialog space={keepAt} of={{ tags: [item.tag] }} onClose={close} />
        )}
      </Suspense>
    </Card>
  )
}
