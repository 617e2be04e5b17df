import { Menu, useMantineColorScheme } from '@mantine/core'
import {
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconRestore,
  IconSun,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api, told } from '#web/client.ts'
import { theDemoPage } from '#web/demo-page.ts'
import { useSession } from '#web/session.ts'
import { languages, speak } from '#web/words/languages.ts'
import { openShortcutsHelp } from './desk-shortcuts.tsx'
import { StartOver } from './start-over.tsx'

const schemes = [
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
  { scheme: 'auto', icon: IconDeviceDesktop },
] as const

export function MyMenuList({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation()
  const { staff } = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [startingOver, setStartingOver] = useState(false)
  const leave = useMutation({
    mutationFn: async () => told(api.session.$delete()),
    // Loaded anew, so that nothing of this person stays in the page's memory.
    onSuccess: () => location.reload(),
  })
  const check = <IconCheck size={16} aria-hidden />
  return (
    <>
      <Menu defaultOpened position="bottom-end" width={260} shadow="md">
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{staff.name}</Menu.Label>
          <Menu.Item leftSection={<IconKeyboard size={18} />} onClick={openShortcutsHelp}>
            {t('shell.shortcuts')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('shell.scheme')}</Menu.Label>
          {schemes.map(({ scheme, icon: Icon }) => (
            <Menu.Item
              key={scheme}
              role="menuitemradio"
              aria-checked={colorScheme === scheme}
              leftSection={<Icon size={18} />}
              rightSection={colorScheme === scheme && check}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`shell.schemes.${scheme}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{t('shell.language')}</Menu.Label>
          {languages.map((language) => (
            <Menu.Item
              key={language}
              lang={language}
              role="menuitemradio"
              aria-checked={i18n.language === language}
              rightSection={i18n.language === language && check}
              onClick={() => void speak(language)}
            >
              {t(`shell.languages.${language}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {theDemoPage() !== null && (
            <Menu.Item
              leftSection={<IconRestore size={18} />}
              onClick={() => setStartingOver(true)}
            >
              {t('shell.startOver')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => leave.mutate()}>
            {t('shell.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <StartOver opened={startingOver} onClose={() => setStartingOver(false)} />
    </>
  )
}
