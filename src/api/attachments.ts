import { mediaTypeOf } from '#domain/attachment.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from './db/database.ts'

/**
 * Keeps bytes in the database, in the caller's transaction. Who may read them is for the noun that
 * they hang on to say: there is no route to an attachment by its id alone.
 */
export async function storeAttachment(db: Db, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { id } = await db
    .insertInto('attachments')
    .values({
      media_type: mediaTypeOf(bytes),
      size: bytes.length,
      sha256: new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
      bytes,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** An attachment as an answer that no browser takes for anything but what it is. */
export async function attachmentAnswer(db: Db, id: string): Promise<Response> {
  const row = await db
    .selectFrom('attachments')
    .select(['media_type', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('route/unknown')
  const isImage = row.media_type.startsWith('image/')
  return new Response(new Uint8Array(row.bytes), {
    headers: {
      'content-type': row.media_type,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': isImage ? 'inline' : 'attachment',
      'cache-control': 'private, max-age=3600',
    },
  })
}
