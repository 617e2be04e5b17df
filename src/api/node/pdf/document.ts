import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import PdfDocument from 'pdfkit'
import type { Language } from '#domain/session.ts'

export type Drawing = PDFKit.PDFDocument

/** PDF counts in points, seventy-two to the inch. */
export const pt = (mm: number) => (mm * 72) / 25.4

const regularFile = import.meta
  .resolve('@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf')
const boldFile = import.meta
  .resolve('@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf')
// What those two lack: Greek, Cyrillic, Arabic, Hebrew, Armenian and Georgian, for people's names.
const scriptsFile = import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
// Whole fonts: the pages' own come in parts and packed as WOFF2, which cannot be put into a PDF.
const fonts = Promise.all(
  [regularFile, boldFile, scriptsFile].map((file) => readFile(fileURLToPath(file))),
)

/** The height of its capitals, as a share of its size. */
export const capHeight = 0.668

/** A PDF of whatever is drawn; pages are added by whoever draws. */
export async function drawn(
  { title, language }: { title: string; language: Language },
  draw: (doc: Drawing) => void | Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const [regular, bold, scripts] = await fonts
  const doc = new PdfDocument({
    autoFirstPage: false,
    bufferPages: true,
    margin: 0,
    lang: language,
    displayTitle: true,
    info: { Title: title, Creator: 'Taulell', Producer: 'Taulell' },
  })
  doc.registerFont('regular', regular)
  doc.registerFont('bold', bold)
  doc.registerFont('scripts', scripts)
  const chunks: Uint8Array[] = []
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  await draw(doc)
  doc.end()
  await finished
  return new Uint8Array(Buffer.concat(chunks))
}
