export const search = {
  title: 'Cerca',
}
