export const settings = {
  title: 'Configuració',
}
