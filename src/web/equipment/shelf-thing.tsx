import { Link } from 'react-router'
import type { Names } from '#domain/equipment/item.ts'
import { useTypeName } from './desk-verdict.ts'
import classes from './shelf.module.css'
import more from './shelf-parts.module.css'

type ShelfThingProps = {
  thing: { tag: string; type: { names: Names }; model: { maker: string; name: string } }
}

/** An item as it is named in a list: what it is, which, and its tag. */
export function ShelfThing({ thing: { tag, type, model } }: ShelfThingProps) {
  const typeName = useTypeName()
  return (
    <span className={classes.thing}>
      <strong>{typeName(type.names)}</strong>
      <span className={classes.quiet}>
        {`${model.maker} ${model.name}`.trim()}
        {' · '}
        <Link to={`/equipment/items/${tag}`} className={more.tag}>
          {tag}
        </Link>
      </span>
    </span>
  )
}
