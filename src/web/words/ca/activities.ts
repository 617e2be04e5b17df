export const activities = {
  title: 'Activitats',
  one: 'Sessió',
}
