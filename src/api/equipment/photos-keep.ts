import { photosMost, barePhoto } from '#domain/equipment/photo.ts'
import { Refusal } from '#domain/refusal.ts'
import { storeAttachment } from '../attachments.ts'
import type { Db } from '../db/database.ts'
import { recordChanges, type Act } from './act.ts'
import { itemOfSpace } from './item-of-space.ts'

/** Keeps a photo of an item, without what the camera wrote into it. */
export async function addPhoto(act: Act, tag: string, bytes: Uint8Array) {
  const item = await itemOfSpace(act, tag)
  const { count } = await act.db
    .selectFrom('item_photos')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('item_id', '=', item.id)
    .executeTakeFirstOrThrow()
  if (count >= photosMost) throw new Refusal('equipment/too-many', { most: photosMost })
  const attachment = await storeAttachment(act.db, barePhoto(bytes))
  const photo = await act.db
    .insertInto('item_photos')
    .values({ item_id: item.id, attachment_id: attachment, at: act.now, staff_id: act.staffId })
    .returning(['id', 'at'])
    .executeTakeFirstOrThrow()
  await recordChanges(act, [
    { itemId: item.id, kind: 'photo-added', from: item.state, to: item.state },
  ])
  return { item: item.id, photo: { id: photo.id, at: photo.at.toISOString() } }
}

export async function removePhoto(act: Act, tag: string, photo: string): Promise<string> {
  const item = await itemOfSpace(act, tag)
  const gone = await act.db
    .deleteFrom('item_photos')
    .where('id', '=', photo)
    .where('item_id', '=', item.id)
    .returning('attachment_id as attachment')
    .executeTakeFirst()
  if (gone === undefined) throw new Refusal('equipment/unknown-photo')
  await act.db.deleteFrom('attachments').where('id', '=', gone.attachment).execute()
  await recordChanges(act, [
    { itemId: item.id, kind: 'photo-removed', from: item.state, to: item.state },
  ])
  return item.id
}

/** The attachment that a photo of this item is. */
export async function attachmentOfPhoto(db: Db, item: string, photo: string): Promise<string> {
  const row = await db
    .selectFrom('item_photos')
    .select('attachment_id as attachment')
    .where('id', '=', photo)
    .where('item_id', '=', item)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('equipment/unknown-photo')
  return row.attachment
}
