import { useState } from 'react'

/** Something that has versions, with the fields of it that a form edits. */
type Versioned<Fields> = { version: number; fields: Fields }
type Kept<Fields> = { base: Versioned<Fields>; fields: Fields }

type DraftOptions<Fields> = {
  /** Under which this browser tab keeps what is typed, so that a reload loses nothing. */
  key: string
  /** What stands now, as far as this page knows. */
  current: Versioned<Fields>
  /** Reads fields kept before; throws where they are none. */
  read: (kept: unknown) => Fields
}

/**
 * A form on something that others may change meanwhile. While nothing is typed it follows what
 * stands; once something is, it remembers on which version, and names what others changed since.
 */
export function useDraft<Fields extends object>({ key, current, read }: DraftOptions<Fields>) {
  const [kept, setKept] = useState(() => keptUnder(key, read))
  const keep = (next: Kept<Fields> | null) => {
    const worth = next !== null && differing(next.fields, next.base.fields).length > 0 ? next : null
    if (worth === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(worth))
    setKept(worth)
  }
  const base = kept?.base ?? current
  const fields = kept?.fields ?? current.fields
  const mine = differing(fields, base.fields)
  const theirs = base.version < current.version ? differing(current.fields, base.fields) : []
  // A newer version that differs in nothing here is as good as the one typed on.
  const version = theirs.length === 0 ? Math.max(base.version, current.version) : base.version
  return {
    fields,
    version,
    /** The names of the fields that are changed here, and that others changed meanwhile. */
    mine,
    theirs,
    /** What stands now in the fields that are changed here, to go back to. */
    former: only(current.fields, mine),
    changed: only(fields, mine),
    set: (change: Partial<Fields>) => keep({ base, fields: { ...fields, ...change } }),
    forget: () => keep(null),
  }
}

function keptUnder<Fields>(key: string, read: (kept: unknown) => Fields): Kept<Fields> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    if (!isObject(kept) || !isObject(kept['base'])) return null
    const { version, fields } = kept['base']
    if (typeof version !== 'number') return null
    return { base: { version, fields: read(fields) }, fields: read(kept['fields']) }
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

type Name<Fields> = Extract<keyof Fields, string>

function differing<Fields extends object>(one: Fields, other: Fields): Name<Fields>[] {
  return Object.keys(one)
    .filter((name): name is Name<Fields> => name in one)
    .filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]))
}

function only<Fields extends object>(fields: Fields, names: readonly Name<Fields>[]) {
  const some: Partial<Fields> = {}
  for (const name of names) some[name] = fields[name]
  return some
}
