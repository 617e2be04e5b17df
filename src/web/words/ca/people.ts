export const people = {
  title: 'Equip',
}
