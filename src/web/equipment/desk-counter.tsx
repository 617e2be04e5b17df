import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { dayIn } from '#domain/day.ts'
import { useSession } from '#web/session.ts'
import { useNow } from '#web/ui/now.ts'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { DeskBox } from './desk-box.tsx'
import { DeskCamera } from './desk-camera.tsx'
import { dueAt } from './desk-due-days.ts'
import { DeskEverywhere } from './desk-everywhere.tsx'
import type { Finding } from './desk-findings.ts'
import { DeskLive } from './desk-live.tsx'
import { DeskNewPerson } from './desk-new-person.tsx'
import { DeskPanel } from './desk-panel.tsx'
import { DeskPaper, usePaper } from './desk-papers.tsx'
import { DeskPerson } from './desk-person.tsx'
import { deskSpaceQuery } from './desk-queries.ts'
import { deskStore } from './desk-store.ts'
import { DeskTray } from './desk-tray-list.tsx'
import { lastLoan } from './desk-tray.ts'
import { SignButton } from './sign-button.tsx'
import classes from './desk.module.css'
import more from './desk-parts.module.css'

type Asked = { kind: 'new-person' | 'everywhere'; letters: string } | null

const retryMs = 5000

/** The counter of one space: the box, the tray, and for whom. */
export function DeskCounter({ space }: { space: string }) {
  const { t } = useTranslation()
  const { timeZone } = useSession()
  const opens = useSuspenseQuery(deskSpaceQuery(space)).data
  const [store] = useState(() => deskStore(space))
  const state = useSyncExternalStore(store.subscribe, store.read)
  const box = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState<Asked>(null)
  const print = usePaper()
  const today = dayIn(timeZone, useNow())
  const due = dueAt(opens, today)
  const toBox = () => box.current?.focus()

  const lend = async () => {
    if (await store.lend((card) => due(card, store.read().due))) toBox()
  }
  const ask = (what: Asked) => {
    setAsked(what)
    if (what === null) toBox()
  }
  const take = (finding: Finding) => {
    switch (finding.kind) {
      case 'person':
        store.pick({ id: finding.person.id, name: finding.person.name })
        return
      case 'item':
        store.scan(finding.item.tag)
        return
      case 'model':
        if (finding.model.freeTag !== null) store.scan(finding.model.freeTag)
        return
      case 'loan':
        void store.showLoan(finding.loan.id)
        return
      case 'new-person':
      case 'everywhere':
        setAsked({ kind: finding.kind, letters: finding.letters })
    }
  }
  const loan = lastLoan(state.tray)
  useShortcuts({
    title: t('desk.title'),
    shortcuts: [
      { keys: '/', says: t('desk.keys.box'), run: toBox },
      { keys: 'escape', says: t('desk.keys.box'), run: toBox },
      { keys: 'alt+l', says: t('desk.keys.lend'), run: () => void lend(), whileTyping: true },
      {
        keys: 'alt+n',
        says: t('desk.keys.new'),
        run: () => setAsked({ kind: 'new-person', letters: '' }),
        whileTyping: true,
      },
      { keys: 'alt+u', says: t('desk.keys.undo'), run: store.undoLast, whileTyping: true },
      { keys: 'alt+b', says: t('desk.keys.clear'), run: store.clear, whileTyping: true },
      {
        keys: 'alt+p',
        says: t('desk.keys.print'),
        run: () => {
          if (loan !== null) print.mutate({ space, ...loan, kind: 'agreement' })
        },
        whileTyping: true,
      },
    ],
  })
  useEffect(
    function startInTheBox() {
      box.current?.focus()
    },
    [box],
  )
  const [parameters, setParameters] = useSearchParams()
  const brought = parameters.get('scan')
  useEffect(
    function takeWhatWasBrought() {
      if (brought === null) return
      store.bring(brought.toUpperCase())
      setParameters({}, { replace: true })
    },
    [brought, store, setParameters],
  )
  useEffect(
    function sendWhatWaits() {
      void store.sendWaiting()
      const again = setInterval(() => void store.sendWaiting(), retryMs)
      return () => clearInterval(again)
    },
    [store],
  )
  const chosen = (person: { id: string; name: string }) => {
    store.pick(person)
    ask(null)
  }
  return (
    <>
      <div className={more.asking}>
        <DeskBox
          space={space}
          box={box}
          onScan={store.scan}
          onFinding={take}
          onEmpty={() => void lend()}
        />
        <DeskCamera onScan={store.scan} />
      </div>
      <DeskLive state={state} />
      <div className={classes.columns}>
        <DeskTray state={state} store={store} />
        <div className={classes.panel}>
          {asked?.kind === 'new-person' && (
            <DeskNewPerson
              space={space}
              letters={asked.letters}
              onAdded={chosen}
              onCancel={() => ask(null)}
            />
          )}
          {asked?.kind === 'everywhere' && (
            <DeskEverywhere
              space={space}
              letters={asked.letters}
              onFound={chosen}
              onCancel={() => ask(null)}
            />
          )}
          {asked === null && (
            <>
              {loan !== null && state.person === null && (
                <section
                  className={classes.lent}
                  aria-label={t('desk.lend.ref', { ref: loan.ref })}
                >
                  <p className={classes.big}>{t('desk.lend.done', { who: loan.who })}</p>
                  <p className={classes.quiet}>{t('desk.lend.ref', { ref: loan.ref })}</p>
                  <div className={classes.chips}>
                    <DeskPaper
                      paper={{ space, loan: loan.loan, ref: loan.ref, kind: 'agreement' }}
                    />
                    <SignButton space={space} loan={loan.loan} />
                  </div>
                </section>
              )}
              <DeskPerson
                person={state.person}
                store={store}
                onNew={() => setAsked({ kind: 'new-person', letters: '' })}
                onChange={toBox}
              />
              <DeskPanel
                state={state}
                store={store}
                due={due}
                today={today}
                onLend={() => void lend()}
              />
            </>
          )}
        </div>
      </div>
    </>
  )
}
