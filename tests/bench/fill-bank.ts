import type { OwnerConnection } from '#api/db/migrate.ts'

export type BankSize = {
  items: number
  /** So many claims and events an item. */
  claims: number
  events: number
  spaces: number
}

/** Ten years and more of a whole city, about ten times what Barcelona would have. */
export const largeBank: BankSize = { items: 200_000, claims: 10, events: 25, spaces: 115 }
/** What the embedded database is for. */
export const smallBank: BankSize = { items: 20_000, claims: 10, events: 25, spaces: 18 }

/** How many people are known: whoever has something now, and those of the last ninety days. */
export const peopleOf = ({ items }: Pick<BankSize, 'items'>): number => Math.round(items * 0.3)

const tables = `'items', 'loans', 'claims', 'item_events', 'item_tasks', 'waiting', 'borrowers'`
const each = (does: string) => `
  do $$ declare the record; begin
    for the in select unnest(array[${tables}]) as name loop execute format('${does}', the.name); end loop;
  end $$;`

/**
 * Fills a desk that has the demo's city and staff, as the owner of its tables. Checks row by row
 * and indexes that grow row by row would take hours: they are put aside and made anew at the end.
 */
export async function fillBank(owner: OwnerConnection, size: BankSize): Promise<void> {
  await owner.script(
    `set search_path to taulell, pg_catalog; set synchronous_commit to off; ${aside}`,
  )
  await owner.script(known(size))
  for (const statement of rows(size)) await owner.script(statement)
  await owner.script(anew)
  for (const table of ['items', 'loans', 'claims', 'item_events', 'borrowers', 'models', 'spaces'])
    await owner.script(`vacuum analyze ${table}`)
  await owner.script('reset synchronous_commit')
}

/** What refers to a key is put aside before the key, and comes back after it. */
const aside = `
  ${each('alter table %I disable trigger user')}
  create temp table put_aside as
    select case c.contype when 'f' then 1 when 'p' then 3 else 2 end as turn,
      format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as away,
      format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
        || case c.contype when 'f' then ' not valid' else '' end as back
    from pg_constraint c
    where c.contype in ('f', 'p', 'x') and c.conrelid::regclass::text in (${tables})
      or c.contype = 'f' and c.confrelid::regclass::text in (${tables});
  insert into put_aside
    select 2, format('drop index %I', indexname), indexdef from pg_indexes
    where schemaname = 'taulell' and tablename in (${tables})
      and indexname not in (select conname from pg_constraint);
  do $$ declare the record; begin
    for the in select away from put_aside order by turn loop execute the.away; end loop;
  end $$;`

const anew = `
  do $$ declare the record; begin
    for the in select back from put_aside order by turn desc loop execute the.back; end loop;
  end $$;
  ${each('alter table %I enable trigger user')}
  drop table put_aside;`

/** Spaces and models beside the demo's, each under a number, and lots that fall alike every time. */
const known = ({ spaces }: BankSize) => `
  create function pg_temp.lot(i integer, salt integer, most integer) returns integer language sql immutable as
    'select (hashint4(i # (salt * 7919)) & 2147483647) % most';
  create function pg_temp.numbered(kind text, i bigint) returns uuid language sql immutable as
    'select overlay(overlay(md5(kind || i) placing ''4'' from 13) placing ''8'' from 17)::uuid';
  insert into spaces (name, address, phone, lon, lat, hours)
    select 'Espai ' || n, 'Carrer Nou, ' || n, '93 001 00 00', 2.1 + n * 0.0008, 41.36 + (n * 37 % 97) * 0.0008,
      (select hours from spaces where principal order by name limit 1)
    from generate_series(1, greatest(0, ${spaces} - (select count(*)::integer from spaces))) n;
  create temp table the_spaces as
    select row_number() over (order by s.name, s.id) - 1 as n, s.id,
      coalesce((select g.staff_id from grants g where g.scope_code = s.id::text limit 1),
        (select g.staff_id from grants g where g.role = 'administrator' limit 1)) as staff
    from spaces s;
  insert into models (type_id, maker, name, accessories)
    select t.id, 'Taller ' || n, 'Model ' || n, '["Funda", "Manual"]'
    from product_types t, generate_series(1, 14) n;
  create temp table the_models as select row_number() over (order by id) - 1 as n, id from models;
  -- What there is most of: five models that share a fortieth of all items.
  insert into product_types (name_ca, name_es, name_en) values ('Caminador gran', 'Andador grande', 'Large walking frame');
  insert into models (type_id, maker, name)
    select id, 'Caminant', 'Model ' || n from product_types, generate_series(1, 5) n where name_ca = 'Caminador gran';
  create temp table the_many as
    select row_number() over (order by id) - 1 as n, id from models where maker = 'Caminant';
  analyze the_spaces; analyze the_models; analyze the_many;`

function rows({ items, claims, events, spaces }: BankSize): string[] {
  const people = peopleOf({ items })
  const borrower = `pg_temp.numbered('borrower', pg_temp.lot(i, 5, ${people}))`
  return [
    `insert into borrowers (id, given_name, family_name, phone, relation, space_id)
     select pg_temp.numbered('borrower', i), (array['Montserrat','Jordi','Núria','Fatima','Carmen','Antonio','Wilson','Parveen'])[1 + i % 8],
       'Cognom' || i % 4000 || ' Segon' || i % 37, '600 ' || lpad((i % 1000000)::text, 6, '0'), 'family', s.id
     from generate_series(0, ${people - 1}) i join the_spaces s on s.n = i % ${spaces}`,
    `create temp table the_items as
     select i, pg_temp.numbered('item', i) as id, pg_temp.lot(i, 3, 100) as lot, s.id as space, s.staff
     from generate_series(1, ${items}) i join the_spaces s on s.n = pg_temp.lot(i, 1, ${spaces});
     analyze the_items`,
    `insert into items (id, tag, model_id, home_space_id, space_id, state, next_inspection_on, retired_on, retired_because)
     select i.id, 'BB' || upper(lpad(to_hex(i), 6, '0')), coalesce(many.id, m.id), space, space,
       case when lot < 20 then 'on-loan' when lot < 24 then 'to-clean' when lot = 24 then 'to-inspect'
         when lot = 25 then 'in-repair' when lot = 26 then 'retired' when lot = 27 then 'held' else 'available' end,
       case when i % 10 = 0 then current_date + 30 + i % 300 end,
       case when lot = 26 then current_date - 30 end, case when lot = 26 then 'scrapped' end
     from the_items i join the_models m on m.n = pg_temp.lot(i, 2, (select count(*)::integer from the_models))
     left join the_many many on i % 40 = 7 and many.n = i / 40 % 5`,
    `create temp table the_claims as
     select *, pg_temp.numbered('loan', number) as loan, from_on + time '10:00' as handed,
       from_on + 12 + time '10:00' as ended,
       case when state <> 'done' or from_on > current_date - 80 then ${borrower} end as borrower
     from (
       select i, id as item, space, staff, j * ${items}::bigint + i as number,
         case when j < ${claims - 1} then 'done' when lot < 20 then 'active' when lot = 27 then 'ready'
           when lot in (28, 29) then 'planned' else 'done' end as state,
         case when j < ${claims - 1} then current_date - 40 * (${claims} - j) - i % 15
           when lot < 20 then current_date - i % 24 when lot = 27 then current_date
           when lot in (28, 29) then current_date + 10 else current_date - 40 - i % 15 end as from_on
       from generate_series(0, ${claims - 1}) j, the_items) each`,
    `insert into loans (id, ref, space_id, borrower_id, relation, opened_at, opened_by, closed_at, anonymised_at)
     select loan, 'B' || upper(lpad(to_hex(number), 7, '0')), space, borrower, 'family', handed, staff,
       case when state = 'done' then ended end, case when borrower is null then ended + interval '90 days' end
     from the_claims where state in ('done', 'active')`,
    `insert into claims (item_id, kind, state, from_on, due_on, turnaround_days, space_id, loan_id, borrower_id,
       pick_up_by, handed_at, ended_at, end_space_id, accessories, created_at, created_by)
     select item, 'loan', state, from_on, from_on + 21, 1, space, loan, borrower, null::date, handed,
       case when state = 'done' then ended end, case when state = 'done' then space end, '["Funda"]'::jsonb, handed, staff
     from the_claims where state in ('done', 'active')
     union all
     select item, 'reservation', state, from_on, from_on + 21, 1, space, null, borrower,
       case when state = 'ready' then current_date + 5 end, null, null, null, '[]', current_date - 3, staff
     from the_claims where state in ('ready', 'planned')`,
    `drop table the_claims`,
    `insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, act_id, facts)
     select id, now() - make_interval(days => (${events} - e) * 16), staff, space,
       (array['lent', 'returned', 'cleaned'])[1 + e % 3], (array['available', 'on-loan', 'to-clean'])[1 + e % 3],
       (array['on-loan', 'to-clean', 'available'])[1 + e % 3], gen_random_uuid(), '{"due": "2026-11-30"}'
     from generate_series(1, ${events}) e, the_items`,
    `insert into item_tasks (item_id, kind, space_id)
     select id, 'bring-home', space from the_items where i % 40 = 0`,
    `insert into waiting (model_id, space_id, borrower_id)
     select m.id, space, pg_temp.numbered('borrower', i % ${people}) from the_items
       join the_models m on m.n = i % (select count(*) from the_models)
     where i % 100 = 0`,
  ]
}
