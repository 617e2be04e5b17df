import { ActionIcon, Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Model } from '#domain/equipment/catalogue.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { changeModel, modelName, recallModel } from './catalogue-change.ts'

type ModelActsProps = { model: Model; onEdit: () => void; onRecall: () => void }

export function ModelActs({ model, onEdit, onRecall }: ModelActsProps) {
  const { t } = useTranslation()
  const name = modelName(model)
  const retired = model.retiredOn !== null
  const retire = useMutation({
    mutationFn: async () => {
      const { id, version } = await changeModel(model, { retired: !retired })
      notice({
        tone: 'done',
        text: t(retired ? 'equipment.catalogue.unretiredDone' : 'equipment.catalogue.retiredDone', {
          name,
        }),
        action: {
          words: t('shell.undo'),
          run: undoing(() => changeModel({ id, version }, { retired })),
        },
      })
    },
  })
  const lift = useMutation({
    mutationFn: async () => {
      await recallModel(model.id, null)
      notice({ tone: 'done', text: t('equipment.catalogue.lifted', { model: name }) })
    },
  })
  return (
    <Menu
      position="bottom-end"
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon
          variant="default"
          size="lg"
          loading={retire.isPending || lift.isPending}
          aria-label={t('equipment.catalogue.editModel', { model: name })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>{t('equipment.catalogue.edit')}</Menu.Item>
        <Menu.Item onClick={() => retire.mutate()}>
          {t(retired ? 'equipment.catalogue.unretire' : 'equipment.catalogue.retire')}
        </Menu.Item>
        {model.recall === null ? (
          <Menu.Item color="var(--mantine-color-error)" onClick={onRecall}>
            {t('equipment.catalogue.recall')}
          </Menu.Item>
        ) : (
          <Menu.Item onClick={() => lift.mutate()}>{t('equipment.catalogue.liftRecall')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
