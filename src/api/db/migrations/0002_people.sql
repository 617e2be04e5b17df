-- The staff, where each holds which role, and their sessions.

create table staff (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  -- The address at work. It is never a key to an account: identities are.
  email text not null check (email like '%_@_%'),
  language text not null default 'ca' check (language in ('ca', 'es', 'en')),
  created_at timestamptz not null default now(),
  deactivated_at timestamptz,
  last_seen_at timestamptz,
  version integer not null default 1,
  search text generated always as (plain(name || ' ' || email)) stored
);
create unique index one_person_per_email on staff (lower(email));
create index staff_by_name on staff (plain(name), id);

-- An account at an identity provider is a person here (OpenID Connect Core 5.7: issuer and subject).
create table identities (
  issuer text not null,
  subject text not null,
  staff_id uuid not null references staff,
  primary key (issuer, subject)
);

-- A role is held in the city, in a district or in a space.
create table grants (
  staff_id uuid not null references staff,
  role text not null check (role in ('professional', 'communications', 'planner', 'coordinator', 'administrator')),
  scope_kind text not null check (scope_kind in ('city', 'district', 'space')),
  scope_code text not null default '',
  primary key (staff_id, role, scope_kind, scope_code),
  constraint only_the_city_has_no_code check ((scope_kind = 'city') = (scope_code = ''))
);

-- From one day until the day before another, a colleague holds an absent person's roles as well.
create table covers (
  id uuid primary key default gen_random_uuid(),
  absent_id uuid not null references staff,
  covering_id uuid not null references staff,
  from_on date not null,
  until_on date not null,
  constraint a_cover_lasts_a_day_or_more check (from_on < until_on),
  constraint nobody_covers_themselves check (absent_id <> covering_id)
);
create index covers_by_covering on covers (covering_id, until_on);
create index covers_by_absent on covers (absent_id, until_on);

-- Only a hash of the session's id is kept: whoever reads this table cannot take a session over.
create table sessions (
  id_sha256 text primary key,
  staff_id uuid not null references staff,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  ends_at timestamptz not null
);
create index sessions_by_staff on sessions (staff_id);
create index sessions_by_end on sessions (ends_at);

-- Failed sign-ins by a keyed hash of where they came from, for a day.
create table failed_sign_ins (
  id bigint generated always as identity primary key,
  source text not null,
  at timestamptz not null
);
create index failed_sign_ins_by_source on failed_sign_ins (source, at);

grant select, insert, update on staff to taulell_app;
grant select, insert, update, delete on identities, grants, covers, sessions, failed_sign_ins to taulell_app;
