import { Button, Group, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'
import { Card } from '#web/ui/card.tsx'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { notice } from '#web/ui/notice.ts'
import { PlaceChoice } from './place-choice.tsx'
import { spacesKey } from './queries.ts'
import { spaceProblems } from './space-problems.ts'
import classes from './spaces.module.css'

type Point = { lon: number; lat: number }

/** A space that the city opens: where it is tells which island it serves. */
export function AddSpace({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [phone, setPhone] = useState('')
  const [point, setPoint] = useState<Point | null>(null)
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: async (at: Point) => {
      const json = { name, address, phone: phone.trim() === '' ? null : phone, point: at }
      const space = await told(api.spaces.$post({ json }))
      await queryClient.invalidateQueries({ queryKey: spacesKey })
      notice({ tone: 'done', text: t('spaces.add.done', { name: space.name }) })
      await navigate(`/spaces/${space.id}`)
    },
  })
  const [isPointMissing, setPointMissing] = useState(false)
  const problems = spaceProblems(t, add.error)
  useFocusOnWrong(form, isPointMissing ? 'point' : add.error)
  useEffect(function startInTheFirstField() {
    form.current?.querySelector('input')?.focus()
  }, [])
  return (
    <Card title={t('spaces.add.title')}>
      <form
        ref={form}
        className={classes.form}
        aria-label={t('spaces.add.title')}
        tabIndex={-1}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setPointMissing(point === null)
          if (point !== null) add.mutate(point)
        }}
      >
        <p className={classes.lead}>{t('spaces.add.lead')}</p>
        <TextInput
          label={t('spaces.name')}
          value={name}
          maxLength={120}
          autoComplete="off"
          error={problems.fields['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('spaces.address')}
          description={t('spaces.add.find')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={address}
          maxLength={200}
          autoComplete="off"
          error={problems.fields['address']}
          onChange={(event) => {
            setAddress(event.currentTarget.value)
            setPoint(null)
          }}
        />
        <PlaceChoice
          address={address}
          chosen={point}
          problem={isPointMissing && point === null ? t('spaces.add.find') : undefined}
          onChoose={({ address: door, lon, lat }) => {
            if (door !== null) setAddress(`${door.street}, ${door.number}`)
            setPoint({ lon, lat })
          }}
        />
        <TextInput
          label={t('spaces.phone')}
          type="tel"
          value={phone}
          maxLength={20}
          autoComplete="off"
          description={t('spaces.phoneHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={problems.fields['phone']}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        <FailureBox
          failure={problems.form}
          requestWords={(request) => t('failures.request', { request })}
        />
        <Group gap="xs">
          <Button type="submit" loading={add.isPending}>
            {t('spaces.add.button')}
          </Button>
          <Button variant="default" disabled={add.isPending} onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </Group>
      </form>
    </Card>
  )
}
