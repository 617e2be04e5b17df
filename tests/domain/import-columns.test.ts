import { expect, test } from 'vitest'
import { guessImportColumns } from '#domain/equipment/import-columns.ts'

test.each([
  [['Etiqueta', 'Tipus', 'Marca', 'Model', 'Estat']],
  [['etiqueta', 'tipo', 'fabricante', 'modelo', 'estado']],
  [['Tag', 'Type', 'Maker', 'Model', 'Condition']],
])('the columns %j are known by their heads', (heads) => {
  const guessed = JSON.stringify(guessImportColumns(heads))
  for (const field of ['tag', 'type', 'maker', 'model', 'condition'])
    expect(guessed).toContain(`"${field}"`)
})
