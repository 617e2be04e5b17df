export const agenda = {
  title: 'La meva agenda',
  one: 'Cita',
}
