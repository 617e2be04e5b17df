import { IconChevronDown, IconChevronUp, IconStack2 } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import { LayerList } from './layer-list.tsx'
import { Legend } from './legend.tsx'
import { legendStore } from './map-room.ts'
import classes from './legend.module.css'

const isRoomy = () => window.matchMedia('(min-width: 100em)').matches

/** What lies over the islands, to be switched, and what each sign on the map means. */
export function LayerSwitch() {
  const { t } = useTranslation()
  const { draws } = useDesk()
  const [isOpen, setOpen] = useState(isRoomy)
  const panel = useRef<HTMLElement>(null)
  const body = useId()
  useEffect(function tellTheMapHowLarge() {
    const element = panel.current
    if (element === null) return undefined
    const watch = new ResizeObserver(() =>
      legendStore.set({ width: element.offsetWidth, height: element.offsetHeight }),
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const Chevron = isOpen ? IconChevronDown : IconChevronUp
  return (
    <section
      ref={panel}
      className={classes.panel}
      data-tools={draws}
      aria-label={t('layers.title')}
    >
      <button
        type="button"
        className={classes.head}
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => setOpen(!isOpen)}
      >
        <IconStack2 size={18} aria-hidden />
        {t('layers.title')}
        <Chevron size={16} className={classes.chevron} aria-hidden />
      </button>
      <div id={body} className={classes.body} hidden={!isOpen}>
        <LayerList />
        <Legend />
      </div>
    </section>
  )
}
