import { sql } from 'kysely'
import { schema, type Db } from './db/database.ts'

export const wallChecks = [
  'owns-nothing',
  'no-foreign-rights',
  'no-superuser',
  'audit-is-append-only',
  'no-borrowed-rights',
  'no-conversations',
] as const
export type WallCheck = (typeof wallChecks)[number]
export type WallFinding = { check: WallCheck; holds: boolean; offenders: string[] }

/**
 * Asks the database itself, as the role the desk runs as, whether the wall stands. Each query lists
 * what breaks it. On the embedded database roles are a guard rail; on PostgreSQL they are the wall.
 */
export async function checkWall(db: Db): Promise<WallFinding[]> {
  const offenders: Record<WallCheck, ReturnType<typeof sql<{ name: string }>>> = {
    'owns-nothing': sql`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ${schema} and pg_has_role(current_user, c.relowner, 'member')
      union all select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = ${schema} and pg_has_role(current_user, p.proowner, 'member')`,
    'no-foreign-rights': sql`
      select n.nspname || '.' || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in (${schema}, 'pg_catalog', 'information_schema')
        and n.nspname not like 'pg\\_%' and c.relkind in ('r', 'v', 'm', 'p', 'f')
        and (has_any_column_privilege(c.oid, 'select, insert, update')
          or has_table_privilege(c.oid, 'delete, truncate'))
      union all select n.nspname from pg_namespace n
      where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
        and has_schema_privilege(n.oid, 'create')
      union all select 'the whole database'
      where has_database_privilege(current_database(), 'create')`,
    'no-superuser': sql`
      select rolname as name from pg_roles
      where (rolname = current_user
          and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication))
        or (rolname like 'pg\\_%' and pg_has_role(current_user, oid, 'member'))`,
    'audit-is-append-only': sql`
      select right_name as name
      from unnest(array['delete', 'truncate', 'trigger']) as right_name
      where has_table_privilege(${`${schema}.audit`}, right_name)
      union all select 'update'
      where has_any_column_privilege(${`${schema}.audit`}, 'update')`,
    'no-borrowed-rights': sql`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = ${schema} and p.prosecdef
      union all
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ${schema} and c.relkind in ('v', 'm')
        and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
    'no-conversations': sql`
      select c.relname || '.' || a.attname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname = ${schema} and c.relkind in ('r', 'v', 'm', 'p', 'f')
        and (c.relname || '.' || a.attname)
          ~ '(conversation|chat|thread|direct_message|private_message|recipient)'`,
  }
  const findings: WallFinding[] = []
  for (const check of wallChecks) {
    const { rows } = await offenders[check].execute(db)
    findings.push({ check, holds: rows.length === 0, offenders: rows.map((row) => row.name) })
  }
  return findings
}
