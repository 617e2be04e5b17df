export const registrations = {
  title: 'Inscripcions',
  one: 'Inscripció',
}
