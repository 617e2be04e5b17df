import { Button, Menu } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { TableColumn } from './data-table-columns.ts'

type ColumnsMenuProps = {
  words: string
  columns: readonly Pick<TableColumn<never>, 'id' | 'head' | 'fixed'>[]
  hidden: readonly string[]
  onChange: (hidden: readonly string[]) => void
}

/** Chooses which columns of a table are shown. */
export function ColumnsMenu({ words, columns, hidden, onChange }: ColumnsMenuProps) {
  return (
    <Menu
      position="bottom-end"
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns3 size={18} aria-hidden />}>
          {words}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter(({ fixed = false }) => !fixed)
          .map(({ id, head }) => (
            <Menu.CheckboxItem
              key={id}
              checked={!hidden.includes(id)}
              onChange={(shown) =>
                onChange(shown ? hidden.filter((one) => one !== id) : [...hidden, id])
              }
            >
              {head}
            </Menu.CheckboxItem>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
