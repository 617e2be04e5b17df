import { useMantineColorScheme } from '@mantine/core'
import {
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, told } from '#web/client.ts'
import { useLanguage } from '#web/language.ts'
import type { Entry } from './entry.ts'

const schemes = [
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
  { scheme: 'auto', icon: IconDeviceDesktop },
] as const

/** What can be done from anywhere. */
export function useActions(onShortcuts: () => void): Entry[] {
  const { t } = useTranslation()
  const { spoken, languages, speak } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const leave = useMutation({
    mutationFn: async () => told(api.session.$delete()),
    // Loaded anew, so that nothing of this person stays in the page's memory.
    onSuccess: () => location.reload(),
  })
  return [
    ...languages
      .filter((language) => language !== spoken)
      .map((language) => ({
        id: `language-${language}`,
        name: t(`shell.languages.${language}`),
        hint: t('shell.language'),
        icon: IconLanguage,
        run: () => void speak(language),
      })),
    ...schemes
      .filter(({ scheme }) => scheme !== colorScheme)
      .map(({ scheme, icon }) => ({
        id: `scheme-${scheme}`,
        name: t(`search.schemes.${scheme}`),
        hint: t('shell.scheme'),
        icon,
        run: () => setColorScheme(scheme),
      })),
    {
      id: 'shortcuts',
      name: t('shell.shortcuts'),
      hint: t('search.hints.shortcuts'),
      icon: IconKeyboard,
      run: onShortcuts,
    },
    {
      id: 'sign-out',
      name: t('shell.signOut'),
      hint: t('search.hints.signOut'),
      icon: IconLogout,
      run: () => leave.mutate(),
    },
  ]
}
