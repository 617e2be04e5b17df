import classes from './shell.module.css'

const name = 'Taulell'

/** The name of the desk with its sign: a counter with two people at it. */
export function Brand() {
  return (
    <span className={classes.brand}>
      <svg viewBox="0 0 32 32" width={28} height={28} aria-hidden>
        <rect width="32" height="32" rx="8" fill="var(--mantine-color-veina-8)" />
        <circle cx="16" cy="7.5" r="2" fill="#ecc781" />
        <path d="M6 12h20v3H6z" fill="#fffdfa" />
        <path d="M10 15v9M22 15v9M16 15v5" stroke="#fffdfa" strokeWidth="3" strokeLinecap="round" />
      </svg>
      {name}
    </span>
  )
}
