/** What is said most often: in all three languages at once, so that nobody reads one that is not theirs. */
export const commonReasons = [
  {
    ca: 'La persona que la porta està malalta.',
    es: 'La persona que la lleva está enferma.',
    en: 'The person who leads it is ill.',
  },
  {
    ca: 'La sala no es pot fer servir.',
    es: 'La sala no se puede usar.',
    en: 'The room cannot be used.',
  },
  {
    ca: 'Farà mal temps.',
    es: 'Hará mal tiempo.',
    en: 'The weather will be bad.',
  },
  {
    ca: 'Hi ha massa poques persones inscrites.',
    es: 'Hay muy pocas personas inscritas.',
    en: 'Too few people have registered.',
  },
  {
    ca: 'L’espai estarà tancat.',
    es: 'El espacio estará cerrado.',
    en: 'The space will be closed.',
  },
] as const
