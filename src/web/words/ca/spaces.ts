export const spaces = {
  title: 'Espais',
}
