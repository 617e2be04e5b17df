import { useState } from 'react'
import type { ImportColumns } from '#domain/equipment/import-columns.ts'
import type { ImportDone } from '#domain/equipment/import.ts'
import type { PreviewRow } from './import-preview-rows.ts'
import { ImportColumnsCard } from './import-columns-card.tsx'
import { ImportFileCard } from './import-file-card.tsx'
import { readGiven, type FileGiven, type FileRefused } from './import-given.ts'
import { ImportPreview } from './import-preview.tsx'
import { ImportReport } from './import-report.tsx'
import classes from './import.module.css'

type Place = { id: string; name: string }
type Reported = { done: ImportDone; wrong: PreviewRow[]; name: string; space: Place }

/** From a file to what is in: the file, its columns, what would happen, and what did. */
export function ImportDesk({ space }: { space: Place }) {
  const [given, setGiven] = useState<FileGiven | null>(null)
  const [refused, setRefused] = useState<FileRefused | null>(null)
  const [columns, setColumns] = useState<ImportColumns>({})
  const [reported, setReported] = useState<Reported | null>(null)
  const choose = async (file: File) => {
    const read = await readGiven(file)
    if ('fault' in read) return setRefused(read)
    setRefused(null)
    setGiven(read)
    return setColumns(read.guess)
  }
  const clear = () => {
    setGiven(null)
    setRefused(null)
    setReported(null)
  }
  if (reported !== null) return <ImportReport {...reported} onAnother={clear} />
  return (
    <div className={classes.steps}>
      <ImportFileCard
        given={given}
        refused={refused}
        onChoose={(file) => void choose(file)}
        onRemove={clear}
      />
      {given !== null && (
        <>
          <ImportColumnsCard
            key={`columns ${given.id}`}
            given={given}
            columns={columns}
            onChange={setColumns}
          />
          <ImportPreview
            key={`preview ${given.id}`}
            space={space}
            given={given}
            columns={columns}
            onDone={(done, wrong) => setReported({ done, wrong, name: given.name, space })}
          />
        </>
      )}
    </div>
  )
}
