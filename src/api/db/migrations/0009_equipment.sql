-- The resource bank: what there is, where each item is, and who has a claim on it from when to when.

do $$
declare
  found record;
begin
  for found in
    select e.extname, n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname in ('btree_gist', 'pg_trgm') and n.nspname not in ('taulell', 'pg_catalog')
  loop
    raise exception 'The extension % is in the schema %, where the desk does not look. Run: alter extension % set schema taulell;',
      found.extname, found.nspname, found.extname;
  end loop;
end $$;
-- Both are trusted: an owner who may create in the database may create them (PostgreSQL 13 and later).
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- The people to whom something is lent. No other table holds a name, a telephone or an address of theirs.
create table borrowers (
  id uuid primary key default gen_random_uuid(),
  given_name text not null check (given_name <> ''),
  family_name text not null check (family_name <> ''),
  phone text,
  email text check (email like '%_@_%'),
  language text not null default 'ca' check (language in ('ca', 'es', 'en')),
  relation text not null check (relation in ('self', 'family', 'paid-carer', 'professional')),
  district text references districts,
  -- How long they are kept after the last loan closes: by the city's rule, or not beyond the return.
  keep text not null default 'by-rule' check (keep in ('by-rule', 'until-return')),
  -- While a deposit or a damage is open, nothing is erased.
  held_because text check (held_because in ('deposit', 'damage', 'dispute')),
  space_id uuid not null references spaces,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  search text generated always as (plain(given_name || ' ' || family_name)) stored,
  phone_digits text generated always as (regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g')) stored,
  constraint a_borrower_can_be_reached check (phone is not null or email is not null)
);
create index borrowers_by_words on borrowers using gin (search gin_trgm_ops);
create index borrowers_by_phone on borrowers (phone_digits) where phone_digits <> '';

-- Who opened whose record, and why. The borrower may be gone since: only the number of the record stays.
create table borrower_openings (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  staff_id uuid not null references staff,
  borrower_id uuid,
  space_id uuid references spaces,
  how text not null check (how in ('search', 'record', 'copy', 'erase')),
  reason text not null check (reason <> '')
);
create index borrower_openings_by_borrower on borrower_openings (borrower_id, id desc);

create table product_types (
  id uuid primary key default gen_random_uuid(),
  name_ca text not null check (name_ca <> ''),
  name_es text not null check (name_es <> ''),
  name_en text not null check (name_en <> ''),
  -- ISO 9999:2022, class, subclass and division; the standard's own texts are not copied.
  iso9999 text check (iso9999 ~ '^[0-9]{2}( [0-9]{2}){0,2}$'),
  loan_days integer not null default 30,
  longest_days integer not null default 90 check (longest_days between 1 and 3650),
  renewals integer not null default 2 check (renewals between 0 and 99),
  -- Days after the return before the next loan may begin; 0 lends again on the same day.
  turnaround_days integer not null default 1 check (turnaround_days between 0 and 60),
  cleans boolean not null default true,
  inspects_after_loan boolean not null default false,
  inspection_months integer check (inspection_months between 1 and 120),
  deposit_cents integer check (deposit_cents > 0),
  lend_prompts jsonb not null default '[]',
  return_prompts jsonb not null default '[]',
  retired_on date,
  version integer not null default 1,
  search text generated always as (plain(name_ca || ' ' || name_es || ' ' || name_en)) stored,
  constraint the_usual_loan_is_no_longer_than_the_longest check (loan_days between 1 and longest_days)
);
create unique index one_product_type_per_name on product_types (plain(name_ca));

create table models (
  id uuid primary key default gen_random_uuid(),
  type_id uuid not null references product_types,
  maker text not null default '',
  name text not null check (name <> ''),
  reference text not null default '',
  max_user_kg integer check (max_user_kg between 1 and 1000),
  -- What goes out and must come back with it, as a list of words.
  accessories jsonb not null default '[]',
  recalled_on date,
  recall_reason text,
  retired_on date,
  version integer not null default 1,
  search text generated always as (plain(maker || ' ' || name || ' ' || reference)) stored,
  constraint a_recall_has_a_reason check ((recalled_on is null) = (recall_reason is null))
);
create unique index one_model_per_name on models (type_id, plain(maker || ' ' || name));
create index models_by_words on models using gin (search gin_trgm_ops);

-- Items are never deleted: the desk has no right to.
create table items (
  id uuid primary key default gen_random_uuid(),
  -- Only what a keyboard-wedge scanner sends alike on every layout, so that case can make no second one.
  tag text not null check (tag ~ '^[0-9A-Z]{3,20}$'),
  model_id uuid not null references models,
  home_space_id uuid not null references spaces,
  space_id uuid not null references spaces,
  place text not null default '',
  state text not null default 'intake' check (state in (
    'intake', 'available', 'held', 'on-loan', 'to-clean', 'to-inspect', 'in-repair',
    'quarantined', 'in-transit', 'missing', 'retired')),
  condition text not null default 'good' check (condition in ('new', 'good', 'fair', 'worn')),
  serial text not null default '',
  notes text not null default '',
  acquisition text not null default 'purchase' check (acquisition in ('purchase', 'donation', 'transfer')),
  acquired_on date,
  next_inspection_on date,
  retired_on date,
  retired_because text check (retired_because in ('scrapped', 'donated', 'sold', 'returned', 'lost', 'mistake')),
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint a_retired_item_has_a_reason_and_a_date check (
    (state = 'retired') = (retired_on is not null) and (retired_on is null) = (retired_because is null))
);
create unique index one_item_per_tag on items (tag);
create index items_by_tag_words on items using gin (tag gin_trgm_ops);
create index items_by_state on items (state, tag);
create index items_by_space on items (space_id, state, tag);
create index items_by_home on items (home_space_id, tag);
create index items_by_model on items (model_id, state, tag);
create index items_by_inspection on items (next_inspection_on) where next_inspection_on is not null;

-- A label that was replaced still finds its item.
create table former_tags (
  tag text primary key check (tag ~ '^[0-9A-Z]{3,20}$'),
  item_id uuid not null references items,
  until_at timestamptz not null default now()
);

create table item_photos (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references items,
  attachment_id uuid not null references attachments,
  at timestamptz not null default now(),
  staff_id uuid references staff
);
create index item_photos_by_item on item_photos (item_id, at desc);

-- What is handed over together, on one agreement. After erasure the counts stay: relation, district, days.
create table loans (
  id uuid primary key default gen_random_uuid(),
  ref text not null check (ref ~ '^[0-9A-Z]{4,12}$'),
  space_id uuid not null references spaces,
  borrower_id uuid references borrowers on delete set null,
  relation text not null,
  district text,
  deposit_cents integer check (deposit_cents > 0),
  deposit_returned_at timestamptz,
  opened_at timestamptz not null default now(),
  opened_by uuid not null references staff,
  closed_at timestamptz,
  anonymised_at timestamptz,
  constraint an_open_loan_has_a_borrower check (closed_at is not null or borrower_id is not null),
  constraint only_a_closed_loan_is_anonymous check (anonymised_at is null or closed_at is not null)
);
create unique index one_loan_per_ref on loans (ref);
create index loans_by_borrower on loans (borrower_id) where borrower_id is not null;
create index loans_by_space on loans (space_id, opened_at desc);

-- One timeline per item: whoever wants it, has it, mends it or moves it has a row here. Days and not
-- instants, half-open, so that a loan may begin on the day on which another's turnaround ends.
create table claims (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references items,
  kind text not null check (kind in ('reservation', 'loan', 'maintenance', 'transfer')),
  state text not null check (state in ('planned', 'ready', 'active', 'done', 'cancelled', 'expired', 'no-show')),
  from_on date not null,
  due_on date not null,
  turnaround_days integer not null default 0 check (turnaround_days >= 0),
  blocked daterange generated always as (daterange(from_on, due_on + turnaround_days, '[)')) stored,
  -- Where it is lent, waits for whoever reserved it, is mended, or is sent to.
  space_id uuid not null references spaces,
  from_space_id uuid references spaces,
  loan_id uuid references loans,
  borrower_id uuid references borrowers on delete set null,
  pick_up_by date,
  handed_at timestamptz,
  ended_at timestamptz,
  end_space_id uuid references spaces,
  renewals integer not null default 0 check (renewals >= 0),
  -- The accessories that went out.
  accessories jsonb not null default '[]',
  created_at timestamptz not null default now(),
  created_by uuid references staff,
  -- An empty range would overlap nothing and escape the rule below.
  constraint a_claim_lasts_a_day_or_more check (due_on >= from_on and due_on + turnaround_days > from_on),
  constraint a_loan_was_handed_over check (kind <> 'loan' or (loan_id is not null and handed_at is not null)),
  constraint a_live_claim_has_not_ended check ((state in ('planned', 'ready', 'active')) = (ended_at is null)),
  constraint an_open_claim_has_a_borrower check (
    kind not in ('loan', 'reservation') or state not in ('planned', 'ready', 'active') or borrower_id is not null),
  -- Never two live claims on one item whose days overlap. Deferrable, so that two reservations can swap items.
  constraint no_two_claims_overlap exclude using gist (item_id with =, blocked with &&)
    where (state in ('planned', 'ready', 'active')) deferrable initially immediate
);
-- Never two holders at once, whatever the days say: an overdue loan has days that are over.
create unique index one_holder_per_item on claims (item_id)
  where state = 'active' and kind in ('loan', 'maintenance', 'transfer');
create index claims_by_due on claims (due_on, id) where state = 'active' and kind = 'loan';
create index claims_due_by_space on claims (space_id, due_on) where state = 'active' and kind = 'loan';
create index claims_by_item on claims (item_id, from_on desc);
create index claims_alive on claims (item_id) where state in ('planned', 'ready', 'active');
create index claims_by_loan on claims (loan_id) where loan_id is not null;
create index claims_by_borrower on claims (borrower_id) where borrower_id is not null;
create index claims_held on claims (space_id, pick_up_by) where state = 'ready';
create index loans_by_month on claims (handed_at) where kind = 'loan';

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
  the_item uuid := case when tg_table_name = 'items' then new.id else new.item_id end;
  the_state text;
  holder text;
begin
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

grant select, insert, update, delete on borrowers, item_views, item_photos, loan_papers, waiting to taulell_app;
grant select, insert on borrower_openings, item_events, former_tags, label_prints, loan_calls, loan_reminders to taulell_app;
grant select, insert, update on product_types, models, items, loans, claims, item_tasks, item_imports, stocktakes to taulell_app;
grant select, insert, update on item_import_rows, stocktake_items, stocktake_strays to taulell_app;
