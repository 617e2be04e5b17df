/** A neighbourhood behind what belongs to it, as Catalan says it: `del Carmel`, `de la Salut`, `d’Horta`. */
export function ofPlace(name: string): string {
  if (/^els? /.test(name)) return `d${name}`
  if (/^(?:la|les) |^l['’]/.test(name)) return `de ${name}`
  return /^h?[aeiouàèéíòóú]/i.test(name) ? `d’${name}` : `de ${name}`
}
