export const privacy = {
  title: 'Què no pot veure aquest taulell',
}
