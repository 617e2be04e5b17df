-- What hangs on items and their claims: who waits, what is to be seen to, what became of each, and
-- what the desk keeps beside.

-- Who waits for the next of a model or of a type.
create table waiting (
  id uuid primary key default gen_random_uuid(),
  model_id uuid references models,
  type_id uuid references product_types,
  space_id uuid not null references spaces,
  borrower_id uuid references borrowers on delete set null,
  needed_on date,
  state text not null default 'waiting' check (state in ('waiting', 'held', 'served', 'cancelled')),
  claim_id uuid references claims,
  created_at timestamptz not null default now(),
  created_by uuid references staff,
  ended_at timestamptz,
  constraint for_a_model_or_a_type check ((model_id is null) <> (type_id is null)),
  constraint whoever_waits_is_known check (state in ('served', 'cancelled') or borrower_id is not null),
  constraint what_is_held_is_known check (state <> 'held' or claim_id is not null)
);
create index waiting_by_model on waiting (model_id, created_at) where state = 'waiting';
create index waiting_by_type on waiting (type_id, created_at) where state = 'waiting';
create index waiting_by_borrower on waiting (borrower_id) where borrower_id is not null;

-- What a return found wrong, and other things to see to. A return is never refused.
create table item_tasks (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references items,
  kind text not null check (kind in ('bring-home', 'accessory', 'damage', 'locate', 'at-risk', 'recall', 'deposit')),
  space_id uuid not null references spaces,
  claim_id uuid references claims,
  facts jsonb not null default '{}',
  created_at timestamptz not null default now(),
  created_by uuid references staff,
  done_at timestamptz,
  done_by uuid references staff
);
create unique index one_open_task_per_kind on item_tasks (item_id, kind) where done_at is null;
create index tasks_by_space on item_tasks (space_id, created_at) where done_at is null;

-- What became of each item: one row per change, no names, no free words about anybody's health.
create table item_events (
  id bigint generated always as identity primary key,
  item_id uuid not null references items,
  at timestamptz not null,
  staff_id uuid references staff,
  space_id uuid references spaces,
  kind text not null,
  from_state text,
  to_state text,
  claim_id uuid,
  -- What was done in one go, and the act that this one takes back.
  act_id uuid not null,
  undoes uuid,
  facts jsonb not null default '{}'
);
create index events_by_item on item_events (item_id, id desc);
create index events_by_act on item_events (act_id);
create unique index an_act_is_undone_once on item_events (undoes, item_id) where undoes is not null;

create function refuse_event_change() returns trigger language plpgsql as $$
begin
  raise exception 'the history of an item is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger events_are_append_only before update or delete on item_events
  for each row execute function refuse_event_change();
create trigger events_are_never_emptied before truncate on item_events
  for each statement execute function refuse_event_change();
create trigger openings_are_append_only before update or delete on borrower_openings
  for each row execute function refuse_event_change();

-- The state of an item and its claims tell the same story at the end of every transaction.
create function item_and_claims_agree() returns trigger language plpgsql as $$
declare
  the_item uuid;
  the_state text;
  holder text;
begin
  if tg_table_name = 'items' then the_item := new.id; else the_item := new.item_id; end if;
  select state into the_state from items where id = the_item;
  select kind into holder from claims
    where item_id = the_item and state = 'active' and kind in ('loan', 'maintenance', 'transfer');
  if (the_state = 'on-loan') <> (holder is not distinct from 'loan')
    or (the_state = 'in-transit') <> (holder is not distinct from 'transfer') then
    raise exception 'item % is % and its holder is %', the_item, the_state, coalesce(holder, 'nobody')
      using errcode = 'integrity_constraint_violation', constraint = 'state_and_claims_agree';
  end if;
  return null;
end $$;
create constraint trigger item_agrees_with_claims after insert or update of state on items
  deferrable initially deferred for each row execute function item_and_claims_agree();
create constraint trigger claims_agree_with_item after insert or update of state, kind on claims
  deferrable initially deferred for each row execute function item_and_claims_agree();

-- Views of the list that somebody keeps under a name; `query` is the address's own.
create table item_views (
  id uuid primary key default gen_random_uuid(),
  staff_id uuid not null references staff,
  name text not null check (name <> ''),
  query text not null,
  created_at timestamptz not null default now()
);
create unique index one_view_per_name on item_views (staff_id, plain(name));

-- Batches of imported items, with what each item was before, so that a batch can be taken back.
create table item_imports (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default now(),
  staff_id uuid not null references staff,
  added integer not null,
  changed integer not null,
  undone_at timestamptz
);
create table item_import_rows (
  import_id uuid not null references item_imports,
  item_id uuid not null references items,
  -- Null where the import added it.
  was jsonb,
  primary key (import_id, item_id)
);

create table stocktakes (
  id uuid primary key default gen_random_uuid(),
  space_id uuid not null references spaces,
  began_at timestamptz not null default now(),
  began_by uuid not null references staff,
  closed_at timestamptz,
  closed_by uuid references staff
);
create unique index one_stocktake_at_a_time on stocktakes (space_id) where closed_at is null;
create table stocktake_items (
  stocktake_id uuid not null references stocktakes,
  item_id uuid not null references items,
  expected boolean not null,
  seen_at timestamptz,
  primary key (stocktake_id, item_id),
  constraint expected_or_seen check (expected or seen_at is not null)
);
create table stocktake_strays (
  stocktake_id uuid not null references stocktakes,
  -- What was read and belongs to no item.
  tag text not null,
  seen_at timestamptz not null,
  primary key (stocktake_id, tag)
);

-- Sheets of labels that were printed.
create table label_prints (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default now(),
  staff_id uuid not null references staff,
  size text not null check (size in ('large', 'small')),
  tags jsonb not null
);

-- Agreements, receipts and signatures; gone when the loan becomes anonymous.
create table loan_papers (
  id uuid primary key default gen_random_uuid(),
  loan_id uuid not null references loans,
  kind text not null check (kind in ('signature', 'signed-agreement')),
  attachment_id uuid not null references attachments,
  at timestamptz not null default now()
);
create index loan_papers_by_loan on loan_papers (loan_id);

-- What came of each call about something due.
create table loan_calls (
  id uuid primary key default gen_random_uuid(),
  claim_id uuid not null references claims,
  at timestamptz not null default now(),
  staff_id uuid not null references staff,
  outcome text not null check (outcome in ('will-return', 'renewed', 'no-answer', 'left-message', 'wrong-number', 'cannot-find-it')),
  promised_on date
);
create index loan_calls_by_claim on loan_calls (claim_id, at desc);

-- A reminder is sent once for each due day.
create table loan_reminders (
  claim_id uuid not null references claims,
  kind text not null check (kind in ('due-soon', 'overdue')),
  due_on date not null,
  queued_at timestamptz not null default now(),
  primary key (claim_id, kind, due_on)
);

grant select, insert, update, delete on item_views, loan_papers, waiting to taulell_app;
grant select, insert on item_events, label_prints, loan_calls, loan_reminders to taulell_app;
grant select, insert, update on item_tasks, item_imports, item_import_rows, stocktakes,
  stocktake_items, stocktake_strays to taulell_app;
