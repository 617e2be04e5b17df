import classes from './spaces.module.css'

/** A telephone that is dialled with a click, also inside a row that is a link itself. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replaceAll(' ', '')}`} className={classes.phone}>
      {phone}
    </a>
  )
}
