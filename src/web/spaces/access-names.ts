/** In the order in which whoever comes needs to know. */
export const accessNames = ['stepFree', 'accessibleToilet', 'lift', 'hearingLoop'] as const
