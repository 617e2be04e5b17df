import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { z } from 'zod'
import type { Client } from './client.ts'

/** In millimetres from the upper left corner of its page. */
export type Box = { left: number; top: number; right: number; bottom: number }
export type Words = { text: string; left: number; baseline: number; size: number }
export type PdfPage = {
  /** In points, as the file has it. */
  mediaBox: number[]
  words: Words[]
  /** What is filled: the dark modules of codes, and grounds. */
  filled: Box[]
  pictures: number
  /** Boxes that are ticked. */
  ticks: number
}

/** Asks for a paper; the answer with its bytes, which a text would spoil. */
export async function askPaper(client: Client, path: string, body?: unknown) {
  const answer = await client.app.request(`/api${path}`, {
    method: 'POST',
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      cookie: client.cookie ?? '',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    name: answer.headers.get('content-disposition'),
    bytes: new Uint8Array(await answer.arrayBuffer()),
  }
}

const Item = z.object({ str: z.string(), transform: z.array(z.number()), height: z.number() })
const Path = z.tuple([z.number(), z.tuple([z.record(z.string(), z.number())]), z.unknown()])
type Matrix = readonly [number, number, number, number, number, number]
const Transform = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])
const mm = (points: number) => (points * 25.4) / 72

/** Reads a paper back: its pages, their words and what is drawn on them. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const file = await getDocumentProxy(bytes.slice())
  const pages: PdfPage[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const mediaBox = z.array(z.number()).parse(page.view)
    const height = mediaBox[3] ?? 0
    const { items } = await page.getTextContent()
    const words = items.flatMap((raw): Words[] => {
      const { str, transform } = Item.parse(raw)
      const [, , , size = 0, left = 0, up = 0] = transform
      return str === '' ? [] : [{ text: str, left: mm(left), baseline: mm(height - up), size }]
    })
    const { fnArray, argsArray } = await page.getOperatorList()
    pages.push({ mediaBox, words, ...(await drawnOn(fnArray, argsArray, height)) })
  }
  return pages
}

async function drawnOn(calls: readonly number[], given: readonly unknown[], height: number) {
  const { OPS } = await getResolvedPDFJS()
  const filled: Box[] = []
  let pictures = 0
  let ticks = 0
  let at: Matrix = [1, 0, 0, 1, 0, 0]
  const kept: Matrix[] = []
  for (const [i, call] of calls.entries()) {
    if (call === OPS.save) kept.push(at)
    if (call === OPS.restore) at = kept.pop() ?? at
    if (call === OPS.transform) at = within(at, Transform.parse(given[i]))
    if (call === OPS.paintImageXObject) pictures++
    if (call !== OPS.constructPath) continue
    const [how, [steps]] = Path.parse(plain(given[i]))
    if (how === OPS.fill) filled.push(...boxesOf(steps, at, height))
    // A tick is drawn through three points, and nothing else is.
    if (how === OPS.stroke && Object.keys(steps).length === 9) ticks++
  }
  return { filled, pictures, ticks }
}

/** Numbers of a typed array as an object of numbers, however they come. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

function within([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

/** Steps of a path: 0 moves, 1 draws a line, 2 a curve, 4 closes; each with its points. */
function boxesOf(steps: Record<string, number>, at: Matrix, height: number): Box[] {
  const numbers = Object.values(steps)
  const boxes: Box[] = []
  let points: [number, number][] = []
  for (let i = 0; i < numbers.length;) {
    const step = numbers[i]
    const pairs = step === 2 ? 3 : step === 4 ? 0 : 1
    for (let pair = 0; pair < pairs; pair++) {
      const [x, y] = [numbers[i + 1 + pair * 2] ?? 0, numbers[i + 2 + pair * 2] ?? 0]
      points.push([at[0] * x + at[2] * y + at[4], at[1] * x + at[3] * y + at[5]])
    }
    i += 1 + pairs * 2
    if (step !== 4) continue
    const [xs, ys] = [points.map(([x]) => mm(x)), points.map(([, y]) => mm(height - y))]
    boxes.push({
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    })
    points = []
  }
  return boxes
}

export const textOf = ({ words }: PdfPage) => words.map(({ text }) => text).join(' ')
