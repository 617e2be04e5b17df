import { Button, UnstyledButton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import {
  IconChevronRight,
  IconDatabaseOff,
  IconHeartHandshake,
  IconMap2,
  IconSettings,
  IconSpeakerphone,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { roles, type Role } from '#domain/people.ts'
import { api, told } from '#web/client.ts'
import { failureWords } from '#web/failure-words.ts'
import { queryClient } from '#web/query-client.ts'
import { sessionQuery } from '#web/session.ts'
import { noteSignedIn } from '#web/signed-out.ts'
import { waysToSignIn } from './ways-to-sign-in.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import classes from './sign-in.module.css'

const icons: Record<Role, typeof IconMap2> = {
  professional: IconHeartHandshake,
  communications: IconSpeakerphone,
  planner: IconMap2,
  coordinator: IconUsersGroup,
  administrator: IconSettings,
}

type SignInProps = { title: string; lead: string; onSignedIn: () => void }

export function SignIn({ title, lead, onSignedIn }: SignInProps) {
  const { t } = useTranslation()
  const { data: ways, error, refetch } = useQuery(waysToSignIn)
  const enter = useMutation({
    mutationFn: async (persona: Role) => told(api.session.demo.$post({ json: { persona } })),
    onSuccess: async () => {
      const before = queryClient.getQueryData(sessionQuery.queryKey)
      const now = await queryClient.query({ ...sessionQuery, staleTime: 0 })
      // What the person before could see is not for the next one.
      if (before !== undefined && before.staff.id !== now.staff.id) return location.reload()
      noteSignedIn()
      onSignedIn()
      return queryClient.invalidateQueries()
    },
  })
  if (error !== null) {
    const said = failureWords(t, error)
    return (
      <StateMessage
        level={1}
        icon={<IconDatabaseOff />}
        title={said.title}
        text={said.text}
        actions={<Button onClick={() => void refetch()}>{t('shell.tryAgain')}</Button>}
      />
    )
  }
  if (ways !== undefined && !ways.demo)
    return (
      <StateMessage
        level={1}
        icon={<IconSettings />}
        title={t('signIn.noWay')}
        text={t('signIn.noWayText')}
      />
    )
  return (
    <>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.lead}>{lead}</p>
      <ul className={classes.personas}>
        {roles.map((role) => {
          const Icon = icons[role]
          return (
            <li key={role}>
              <UnstyledButton
                className={classes.persona}
                disabled={enter.isPending}
                onClick={() => enter.mutate(role)}
              >
                <span className={classes.icon} aria-hidden>
                  <Icon size={24} />
                </span>
                <span>
                  <span className={classes.role}>{t(`roles.${role}.name`)}</span>
                  <span className={classes.does}>{t(`roles.${role}.does`)}</span>
                </span>
                <IconChevronRight size={20} aria-hidden className={classes.go} />
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
    </>
  )
}
