-- At which space a batch came in: there it is taken back.
alter table item_imports add column space_id uuid not null references spaces;
create index imports_by_space on item_imports (space_id, at desc);

-- A count stays as it was found, whatever becomes of its items later.
alter table stocktakes
  add column marked_missing integer,
  add column brought_here integer;
alter table stocktake_items
  -- Why nobody looked for it here, where it was seen all the same.
  add column why text check (why in ('elsewhere', 'held-elsewhere', 'on-loan', 'in-transit', 'missing', 'retired')),
  -- Lent, sent or taken elsewhere before anybody came to its shelf.
  add column left_meanwhile boolean not null default false;
