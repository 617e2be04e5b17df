import { expect, test } from 'vitest'
import { attachmentBytesMax } from '#domain/attachment.ts'
import { attachmentAnswer, storeAttachment } from '#api/attachments.ts'
import { desk } from './desk/desk.ts'
import { spaces } from './desk/fixture.ts'

/** Bytes that begin as a kind of file does, and go on with every byte there is. */
const fileOf = (signature: readonly number[], length = 600) =>
  Uint8Array.from({ length }, (_, i) => signature[i] ?? i % 256)
const png = fileOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const kept = {
  'image/png': png,
  'image/jpeg': fileOf([0xff, 0xd8, 0xff, 0xe0]),
  'image/webp': fileOf([0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50]),
  'application/pdf': fileOf([0x25, 0x50, 0x44, 0x46, 0x2d]),
}

test.each(Object.entries(kept))('%s is kept and given back byte for byte', async (type, bytes) => {
  const id = await storeAttachment(desk.db, bytes)
  const answer = await attachmentAnswer(desk.db, id)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
})

test('no browser takes it for anything but what it is', async () => {
  const { headers } = await attachmentAnswer(desk.db, await storeAttachment(desk.db, png))
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('content-disposition')).toBe('inline')
  expect(headers.get('cache-control')).toMatch(/^private/)
})

test('a document is saved rather than opened', async () => {
  const id = await storeAttachment(desk.db, kept['application/pdf'])
  const { headers } = await attachmentAnswer(desk.db, id)
  expect(headers.get('content-disposition')).toBe('attachment')
})

const refused = {
  'a page': new TextEncoder().encode('<!doctype html><script>alert(1)</script>'),
  'a drawing that holds a script': new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
  ),
  'a picture cut short': png.slice(0, 4),
  'nothing at all': new Uint8Array(0),
}

test.each(Object.entries(refused))('%s is not kept', async (_, bytes) => {
  await expect(storeAttachment(desk.db, bytes)).rejects.toMatchObject({
    code: 'attachments/type-refused',
  })
})

test('eight mebibytes are kept and one byte more is not', async () => {
  const whole = fileOf([0xff, 0xd8, 0xff], attachmentBytesMax)
  const id = await storeAttachment(desk.db, whole)
  const { size, sha256 } = await desk.db
    .selectFrom('attachments')
    .select(['size', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(size).toBe(attachmentBytesMax)
  expect(sha256).toHaveLength(32)
  await expect(
    storeAttachment(desk.db, fileOf([0xff, 0xd8, 0xff], attachmentBytesMax + 1)),
  ).rejects.toMatchObject({ code: 'attachments/too-large' })
})

test('the database refuses bytes that are not as many as they say', async () => {
  const short = { media_type: 'image/png', size: 10, sha256: new Uint8Array(32), bytes: png }
  await expect(desk.db.insertInto('attachments').values(short).execute()).rejects.toThrow(
    /attachment_is_whole/,
  )
})

test('an attachment of a transaction that failed is not kept', async () => {
  const doomed = desk.db.transaction().execute(async (trx) => {
    await storeAttachment(trx, png)
    throw new Error('planted')
  })
  await expect(doomed).rejects.toThrow('planted')
  expect(await desk.db.selectFrom('attachments').select('id').execute()).toEqual([])
})

test('one that does not exist is unknown, and there is no route to any by its id', async () => {
  await expect(attachmentAnswer(desk.db, spaces.far)).rejects.toMatchObject({
    code: 'route/unknown',
  })
  const id = await storeAttachment(desk.db, png)
  const administrator = await desk.as('administrator')
  expect(await administrator.get(`/attachments/${id}`)).toMatchObject({ status: 404 })
})
