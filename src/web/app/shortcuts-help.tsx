import { Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useShortcutGroups } from '#web/ui/shortcuts.ts'
import classes from './shortcuts-help.module.css'

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent)

const signs: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: '⇧',
  alt: isMac ? '⌥' : 'Alt',
  escape: 'Esc',
  enter: '⏎',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  space: '␣',
  backspace: '⌫',
}

/** The keys that do something on this screen, from the same lists that handle them. */
export function ShortcutsHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const groups = useShortcutGroups()
  return (
    <Modal opened={opened} onClose={onClose} title={t('shell.shortcuts')} size="lg">
      {groups.toReversed().map(({ title, shortcuts }) => (
        <section key={title} className={classes.help}>
          <h2 className={classes.helpTitle}>{title}</h2>
          <dl className={classes.helpList}>
            {shortcuts.map(({ keys, says }) => (
              <div key={keys} className={classes.helpRow}>
                <dt>{says}</dt>
                <dd>
                  {keys.split(/[+ ](?=.)/).map((key) => (
                    <Kbd key={key}>
                      {key === 'delete'
                        ? t('territories.operations.deleteKey')
                        : (signs[key] ?? key.toUpperCase())}
                    </Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}
