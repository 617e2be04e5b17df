import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { roles, type Extent, type Role } from '#domain/people.ts'
import classes from './privacy.module.css'
import { PrivacyPart } from './privacy-part.tsx'
import { beyond, extentOf } from './role-rights.ts'

/** Who may what, read from the matrix of permissions and not written beside it. */
export function RolesTable() {
  const { t } = useTranslation()
  return (
    <PrivacyPart id="roles" title={t('privacy.roles.title')} lead={t('privacy.roles.everybody')}>
      <table className={classes.roles}>
        <thead>
          <tr>
            <th scope="col">{t('privacy.roles.what')}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {t(`roles.${role}.name`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {beyond.map((permission) => (
            <tr key={permission}>
              <th scope="row">{t(`privacy.may.${permission}`)}</th>
              {roles.map((role) => (
                <Reach key={role} role={role} extent={extentOf(permission, role) ?? 'none'} />
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">
              {t('privacy.roles.conversations')}
              <span className={classes.nobody}>{t('privacy.roles.nobody')}</span>
            </th>
            {roles.map((role) => (
              <Reach key={role} role={role} extent="none" />
            ))}
          </tr>
        </tbody>
      </table>
    </PrivacyPart>
  )
}

type ReachProps = { role: Role; extent: Extent | 'none' }

function Reach({ role, extent }: ReachProps) {
  const { t } = useTranslation()
  const Icon = extent === 'none' ? IconMinus : IconCheck
  return (
    <td data-role={t(`roles.${role}.name`)} data-extent={extent}>
      <span className={classes.extent}>
        <Icon size={16} aria-hidden />
        {t(`privacy.roles.${extent}`)}
      </span>
    </td>
  )
}
