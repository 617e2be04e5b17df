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
create index claims_planned on claims (space_id) where state = 'planned';
create index claims_held on claims (space_id, pick_up_by) where state = 'ready';
create index loans_by_month on claims (handed_at) where kind = 'loan';

grant select, insert, update, delete on borrowers, item_photos to taulell_app;
grant select, insert on borrower_openings, former_tags to taulell_app;
grant select, insert, update on product_types, models, items, loans, claims to taulell_app;
