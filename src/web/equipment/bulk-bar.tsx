import { Button, CloseButton, Menu } from '@mantine/core'
import { IconChevronUp, IconEyeSearch, IconPrinter, IconSpray } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemList } from '#domain/equipment/list.ts'
import { BulkLeft } from './bulk-left.tsx'
import { askedFor, useBulk, type AskedFor } from './bulk-act.ts'
import { useKeeping } from './item-keeping.ts'
import { useListView } from './list-address.ts'
import type { Selection } from './list-selection.ts'
import classes from './bulk.module.css'

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }))
const LabelsDialog = lazy(async () => ({
  default: (await import('./bulk-labels.tsx')).LabelsDialog,
}))

type BulkBarProps = { selection: Selection; about: ItemList['about'] }

/** What is done to the chosen rows, at the foot of the screen for as long as there are some. */
export function BulkBar({ selection, about }: BulkBarProps) {
  const { t } = useTranslation()
  const { view } = useListView()
  const { usual, anywhere, mayKeepAt } = useKeeping()
  const [asking, setAsking] = useState<AskedFor | 'print' | null>(null)
  const shown = view.filter.space
  const space = shown !== undefined && (anywhere || mayKeepAt(shown)) ? shown : usual
  const count = selection.all ? (about?.count ?? 0) : selection.tags.length
  const bulk = useBulk({ space, selection, view })
  const left = bulk.left !== null && <BulkLeft left={bulk.left} onClose={bulk.forget} />
  if (count === 0) return left
  const run = (act: 'to-clean' | 'to-inspect' | 'quarantine') => bulk.run({ do: act })
  return (
    <>
      {left}
      <section className={classes.bar} aria-label={t('equipment.bulk.title')} data-bottom-bar>
        <div className={classes.chosen}>
          <output className={classes.count}>{chosenWords()}</output>
          <CloseButton aria-label={t('equipment.bulk.clear')} onClick={selection.clear} />
          {!selection.all && about !== null && about.count > count && selection.hasAllShown && (
            <Button size="compact-md" variant="subtle" onClick={selection.takeAll}>
              {about.exact
                ? t('equipment.bulk.selectAll', { count: about.count })
                : t('equipment.bulk.selectAllMany')}
            </Button>
          )}
        </div>
        {space === null ? (
          <p className={classes.noSpace}>{t('equipment.bulk.noSpace')}</p>
        ) : (
          <div className={classes.acts}>
            <Button
              className={classes.usual}
              variant="default"
              loading={bulk.pending}
              leftSection={<IconSpray size={18} aria-hidden />}
              onClick={() => run('to-clean')}
            >
              {t('equipment.bulk.acts.to-clean')}
            </Button>
            <Button
              className={classes.usual}
              variant="default"
              loading={bulk.pending}
              leftSection={<IconEyeSearch size={18} aria-hidden />}
              onClick={() => run('to-inspect')}
            >
              {t('equipment.bulk.acts.to-inspect')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => setAsking('print')}
            >
              {t('equipment.bulk.acts.print')}
            </Button>
            <Menu
              position="top-end"
              shadow="md"
              withinPortal={false}
              withInitialFocusPlaceholder={false}
            >
              <Menu.Target>
                <Button rightSection={<IconChevronUp size={18} aria-hidden />}>
                  {t('equipment.bulk.more')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {(['to-clean', 'to-inspect', 'quarantine'] as const).map((act) => (
                  <Menu.Item key={act} onClick={() => run(act)}>
                    {t(`equipment.bulk.acts.${act}`)}
                  </Menu.Item>
                ))}
                <Menu.Divider />
                {askedFor.map((act) => (
                  <Menu.Item
                    key={act}
                    color={act === 'retire' ? 'var(--mantine-color-error)' : undefined}
                    onClick={() => setAsking(act)}
                  >
                    {t(`equipment.bulk.acts.${act}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </div>
        )}
      </section>
      <Suspense fallback={null}>
        {space !== null && asking === 'print' && (
          <LabelsDialog
            space={space}
            of={selection.all ? { view, count } : { tags: selection.tags }}
            onClose={() => setAsking(null)}
          />
        )}
        {asking !== null && asking !== 'print' && (
          <BulkDialog
            act={asking}
            count={count}
            all={selection.all}
            bulk={bulk}
            onClose={() => setAsking(null)}
          />
        )}
      </Suspense>
    </>
  )

  function chosenWords() {
    if (!selection.all) return t('equipment.bulk.selected', { count })
    return about?.exact === false
      ? t('equipment.bulk.allSelectedMany', { count })
      : t('equipment.bulk.allSelected', { count })
  }
}
