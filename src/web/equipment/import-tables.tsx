import { Tabs } from '@mantine/core'
import { IconAlertTriangle, IconEqual, IconPencil, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useFormat } from '#web/ui/format.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { previewKinds, type PreviewKind, type PreviewRow } from './import-preview-rows.ts'
import { useImportColumns } from './import-table-columns.tsx'
import { WrongRowsButton } from './import-wrong-rows.tsx'
import classes from './import.module.css'

const icons = {
  added: IconPlus,
  changed: IconPencil,
  unchanged: IconEqual,
  wrong: IconAlertTriangle,
}

type Props = { found: Record<PreviewKind, PreviewRow[]>; name: string; busy: boolean }

/** The rows of the file by what becomes of them; first those that ask for something. */
export function ImportTables({ found, name, busy }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = useImportColumns()
  const [parameters, setParameters] = useSearchParams()
  const asked = previewKinds.find((kind) => kind === parameters.get('rows'))
  const shown =
    asked ??
    (['wrong', 'added', 'changed', 'unchanged'] as const).find((kind) => found[kind].length > 0) ??
    'added'
  const show = (kind: string | null) => {
    const next = new URLSearchParams(parameters)
    next.set('rows', kind ?? shown)
    setParameters(next, { replace: true, preventScrollReset: true })
  }
  return (
    <Tabs value={shown} onChange={show} keepMounted={false} className={classes.tables}>
      <Tabs.List>
        {previewKinds.map((kind) => {
          const Icon = icons[kind]
          return (
            <Tabs.Tab
              key={kind}
              value={kind}
              leftSection={<Icon size={16} aria-hidden />}
              data-attention={(kind === 'wrong' && found.wrong.length > 0) || undefined}
            >
              {t(`stock.import.kinds.${kind}`, { number: format.number(found[kind].length) })}
            </Tabs.Tab>
          )
        })}
      </Tabs.List>
      {previewKinds.map((kind) => (
        <Tabs.Panel key={kind} value={kind} pt="sm">
          {kind === 'wrong' && found.wrong.length > 0 && (
            <div className={classes.wrongHead}>
              <p className={classes.quiet}>{t('stock.import.wrong.help')}</p>
              <WrongRowsButton rows={found.wrong} name={name} />
            </div>
          )}
          <DataTable
            caption={t(`stock.import.captions.${kind}`)}
            columns={columns[kind]}
            rows={found[kind]}
            idOf={({ row }) => String(row)}
            busy={busy}
            empty={<p className={classes.none}>{t(`stock.import.none.${kind}`)}</p>}
          />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
