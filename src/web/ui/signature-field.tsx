import { useEffect, useRef } from 'react'
import SignaturePad from 'signature_pad'
import classes from './signature-field.module.css'

type SignatureFieldProps = {
  label: string
  /** Says how else one can sign: a drawing cannot be made with a keyboard. */
  describedBy: string
  onReady: (pad: SignaturePad | null) => void
  /** Whether anything is drawn now. */
  onDrawn: () => void
}

/** A sheet on which one draws with a pen, a finger or a mouse. */
export function SignatureField({ label, describedBy, onReady, onDrawn }: SignatureFieldProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(
    function layOutTheSheet() {
      const sheet = canvas.current
      if (sheet === null) return undefined
      const pad = new SignaturePad(sheet, {
        minWidth: 0.9,
        maxWidth: 2.8,
        penColor: getComputedStyle(sheet).color,
      })
      let isDrawing = false
      const fit = () => {
        // As fine as the screen is; what is drawn stays when a tablet is turned.
        const ratio = Math.max(1, window.devicePixelRatio)
        const width = Math.round(sheet.clientWidth * ratio)
        const height = Math.round(sheet.clientHeight * ratio)
        // Drawn anew in the middle of a stroke, the pad would lose the pen.
        if (isDrawing || (sheet.width === width && sheet.height === height)) return
        sheet.width = width
        sheet.height = height
        sheet.getContext('2d')?.scale(ratio, ratio)
        pad.redraw()
      }
      const begin = () => {
        isDrawing = true
      }
      const end = () => {
        isDrawing = false
        fit()
        onDrawn()
      }
      fit()
      const sized = new ResizeObserver(fit)
      sized.observe(sheet)
      pad.addEventListener('beginStroke', begin)
      pad.addEventListener('endStroke', end)
      onReady(pad)
      return () => {
        sized.disconnect()
        pad.off()
        pad.removeEventListener('beginStroke', begin)
        pad.removeEventListener('endStroke', end)
        onReady(null)
      }
    },
    [onReady, onDrawn],
  )
  return (
    <div className={classes.sheet}>
      <canvas
        ref={canvas}
        className={classes.canvas}
        role="img"
        aria-label={label}
        aria-describedby={describedBy}
      />
      <span className={classes.line} aria-hidden />
    </div>
  )
}
