export const territories = {
  title: 'Territoris',
}
