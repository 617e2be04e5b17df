import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconKeyboard, IconLogout, IconRestore } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api, told } from '#web/client.ts'
import { theDemoPage } from '#web/demo-page.ts'
import { useSession } from '#web/session.ts'
import { isLanguage, languages, speak } from '#web/words/languages.ts'
import { openShortcutsHelp } from './desk-shortcuts.tsx'
import { StartOver } from './start-over.tsx'

const schemes = ['light', 'dark', 'auto'] as const

function chooseLanguage(chosen: string) {
  if (isLanguage(chosen)) void speak(chosen)
}

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
  const chooseScheme = (chosen: string) => {
    const scheme = schemes.find((one) => one === chosen)
    if (scheme !== undefined) setColorScheme(scheme)
  }
  return (
    <>
      <Menu defaultOpened position="bottom-end" width={260} shadow="md" withinPortal={false}>
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{staff.name}</Menu.Label>
          <Menu.Item leftSection={<IconKeyboard size={18} />} onClick={openShortcutsHelp}>
            {t('shell.shortcuts')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.RadioGroup value={colorScheme} onChange={chooseScheme}>
            <Menu.Label>{t('shell.scheme')}</Menu.Label>
            {schemes.map((scheme) => (
              <Menu.RadioItem key={scheme} value={scheme}>
                {t(`shell.schemes.${scheme}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.RadioGroup value={i18n.language} onChange={chooseLanguage}>
            <Menu.Label>{t('shell.language')}</Menu.Label>
            {languages.map((language) => (
              <Menu.RadioItem key={language} value={language} lang={language}>
                {t(`shell.languages.${language}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
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
