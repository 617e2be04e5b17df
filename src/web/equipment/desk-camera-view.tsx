import jsQR from 'jsqr'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tagInScan } from '#domain/equipment/tag.ts'
import classes from './desk-parts.module.css'

/** Eight looks a second: enough for a hand, and a tablet stays cool. */
const everyMs = 120
/** A side of the picture in which a label is looked for; a larger one is only slower. */
const sidePx = 640

/** The picture of the camera, and the labels that are seen in it; each is told once until another comes. */
export function CameraView({ onScan }: { onScan: (text: string) => void }) {
  const { t } = useTranslation()
  const video = useRef<HTMLVideoElement>(null)
  const last = useRef('')
  const [state, setState] = useState<'starting' | 'looking' | 'refused'>('starting')
  const [seen, setSeen] = useState('')
  const look = useEffectEvent((canvas: HTMLCanvasElement) => {
    const text = codeIn(video.current, canvas)
    const tag = text === null ? null : tagInScan(text)
    if (tag === null || tag === last.current) return
    last.current = tag
    setSeen(tag)
    onScan(tag)
  })
  useEffect(
    function watch() {
      const left = new AbortController()
      const canvas = document.createElement('canvas')
      const element = video.current
      let stream: MediaStream | null = null
      let timer: ReturnType<typeof setInterval> | undefined
      async function begin() {
        try {
          stream = await navigator.mediaDevices.getUserMedia({
            video: { facingMode: 'environment' },
          })
          if (left.signal.aborted || element === null) return stop()
          element.srcObject = stream
          await element.play()
          setState('looking')
          timer = setInterval(() => look(canvas), everyMs)
        } catch {
          if (!left.signal.aborted) setState('refused')
        }
      }
      function stop() {
        for (const track of stream?.getTracks() ?? []) track.stop()
      }
      void begin()
      return () => {
        left.abort()
        clearInterval(timer)
        stop()
      }
    },
    [video],
  )
  return (
    <div className={classes.camera}>
      <video ref={video} muted playsInline aria-label={t('desk.camera.title')} />
      <output>
        {state === 'starting' && t('desk.camera.starting')}
        {state === 'refused' && t('desk.camera.refused')}
        {state === 'looking' &&
          (seen === '' ? t('desk.camera.looking') : t('desk.camera.seen', { tag: seen }))}
      </output>
    </div>
  )
}

function codeIn(video: HTMLVideoElement | null, canvas: HTMLCanvasElement): string | null {
  if (video === null || video.videoWidth === 0) return null
  const scale = Math.min(1, sidePx / Math.max(video.videoWidth, video.videoHeight))
  canvas.width = Math.round(video.videoWidth * scale)
  canvas.height = Math.round(video.videoHeight * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return null
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return jsQR(data, canvas.width, canvas.height)?.data ?? null
}
