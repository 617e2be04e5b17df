import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ImportColumns } from '#domain/equipment/import-columns.ts'
import { importRowsOf } from '#domain/equipment/import-file.ts'
import type { ImportDone } from '#domain/equipment/import.ts'
import { Refusal } from '#domain/refusal.ts'
import type { FileGiven } from './import-given.ts'
import { importCalls, importChecksKey } from './import-queries.ts'
import { previewRows, type PreviewRow } from './import-preview-rows.ts'
import { readBankAgain } from './item-queries.ts'

type Asked = { space: string; given: FileGiven; columns: ImportColumns }

/** What a file comes to at a space, looked at anew whenever what is told about it changes; and bringing it in. */
export function useImport(
  { space, given, columns }: Asked,
  onDone: (done: ImportDone, wrong: PreviewRow[]) => void,
) {
  const [options, setOptions] = useState({ createModels: false, inService: false })
  const rows = useMemo(() => importRowsOf(given.table, columns), [given, columns])
  const hasTag = given.table.heads.includes(columns.tag ?? '')
  const asked = { rows, ...options }
  const check = useQuery({
    queryKey: [...importChecksKey, space, given.id, columns, options],
    queryFn: () => importCalls.check(space, asked),
    enabled: hasTag && rows.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  })
  const { data } = check
  const found = useMemo(() => (data === undefined ? null : previewRows(rows, data)), [rows, data])
  const bring = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      if (data === undefined) return
      const done = await importCalls.bring(space, asked, data)
      onDone(done, found?.wrong ?? [])
      void readBankAgain()
    },
    onError: (error) => {
      if (isChanged(error)) void check.refetch()
    },
  })
  return {
    hasTag,
    options,
    /** Another choice is another preview: what was said of the one before no longer holds. */
    choose: (changed: Partial<typeof options>) => {
      setOptions((before) => ({ ...before, ...changed }))
      bring.reset()
    },
    check,
    isLooking: check.isFetching,
    found,
    bring,
    hasChanged: isChanged(bring.error),
  }
}

const isChanged = (error: unknown) =>
  error instanceof Refusal && error.code === 'equipment/import-changed'
