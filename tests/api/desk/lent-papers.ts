import { expect } from 'vitest'
import { z } from 'zod'
import type { Client } from './client.ts'
import { desk } from './desk.ts'
import { spaces } from './fixture.ts'
import { askPaper, readPdf, textOf } from './pdf-pages.ts'
import { borrowers } from './resource-bank.ts'

const loans = `/equipment/spaces/${spaces.far}/loans`
const Lent = z.object({ loan: z.object({ id: z.string(), ref: z.string() }) })

type Item = { tag: string; accessories?: string[]; due?: string }
type Lending = { items?: Item[]; borrower?: string; depositTaken?: boolean }

/** Lends at the lighthouse, as whoever works there. */
export async function lentAtFar(lending: Lending = {}) {
  const professional = await desk.as('professional')
  const usual = { borrower: borrowers.rosa, items: [{ tag: 'VV1000010' }] }
  const { id, ref } = (await professional.post(loans, { ...usual, ...lending })).as(Lent).loan
  return { professional, loan: `${loans}/${id}`, id, ref }
}

/** Asks for a paper of a loan and reads it. */
export async function readPaper(client: Client, path: string) {
  const asked = await askPaper(client, path)
  expect(asked).toMatchObject({ status: 200, type: 'application/pdf' })
  const pages = await readPdf(asked.bytes)
  return { pages, text: pages.map(textOf).join('\n') }
}
