export const today = {
  title: 'Avui',
}
