import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FormatProvider } from '#web/ui/format.tsx'
import { NoticePlace } from '#web/ui/notice-place.tsx'
import { grounds, theme } from '#web/ui/theme.ts'
import { isLanguage, locales } from '#web/words/languages.ts'

/** The browser keeps a nonce in the property and hides the attribute. */
export function styleNonce(): string {
  const element = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')
  return element?.nonce ?? ''
}

/** Colours, type, figures and dates, in the language that is spoken. */
export function Appearance({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation()
  const close = t('shell.close')
  const spoken = useMemo(() => {
    const named = { 'aria-label': close }
    return mergeThemeOverrides(theme, {
      // By name, so that none of them loads before it is used.
      components: {
        CloseButton: { defaultProps: named },
        Modal: {
          defaultProps: {
            centered: true,
            overlayProps: { backgroundOpacity: 0.4 },
            closeButtonProps: named,
          },
        },
        Drawer: { defaultProps: { closeButtonProps: named } },
        Notification: { defaultProps: { closeButtonProps: named } },
      },
    })
  }, [close])
  const locale = isLanguage(i18n.language) ? locales[i18n.language] : 'ca-ES'
  return (
    <MantineProvider
      theme={spoken}
      defaultColorScheme="auto"
      cssVariablesResolver={grounds}
      getStyleNonce={styleNonce}
    >
      <FormatProvider locale={locale} timeZone="Europe/Madrid">
        {children}
        <NoticePlace />
      </FormatProvider>
    </MantineProvider>
  )
}
