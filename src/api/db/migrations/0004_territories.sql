-- Super islands, the plans that draw them, and the spaces that serve them.

-- The identity of a territory outlives every plan that draws it.
create table super_islands (
  id uuid primary key default gen_random_uuid(),
  state text not null default 'planned' check (state in ('planned', 'open', 'closed')),
  created_at timestamptz not null default now()
);

create table plans (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  state text not null default 'draft' check (state in ('draft', 'adopted', 'superseded')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid references staff,
  changed_at timestamptz not null default now(),
  changed_by uuid references staff
);
-- A city follows one plan at a time.
create unique index one_adopted_plan on plans (state) where state = 'adopted';
create unique index one_plan_per_name on plans (plain(name));
create index plans_by_change on plans (changed_at desc, id);

-- What an island is called in a plan: a draft may rename it without touching the plan in force.
create table plan_islands (
  plan_id uuid not null references plans,
  island_id uuid not null references super_islands,
  number integer not null check (number > 0),
  name text not null check (name <> ''),
  primary key (plan_id, island_id),
  constraint one_island_per_number unique (plan_id, number)
);
create unique index one_island_per_name on plan_islands (plan_id, plain(name));

-- A section belongs to one island of a plan at most; without a row it is unassigned.
create table plan_sections (
  plan_id uuid not null,
  section_id text not null references sections,
  island_id uuid not null,
  primary key (plan_id, section_id),
  foreign key (plan_id, island_id) references plan_islands
);
create index plan_sections_by_island on plan_sections (plan_id, island_id);

-- A place of an island. Equipment, activities and staff hang on it, so that they survive a redrawn map.
create table spaces (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  address text not null,
  phone text,
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  section_id text references sections,
  island_id uuid references super_islands,
  principal boolean not null default false,
  version integer not null default 1,
  search text generated always as (plain(name || ' ' || address)) stored,
  constraint a_principal_space_has_an_island check (not principal or island_id is not null)
);
create unique index one_principal_space_per_island on spaces (island_id) where principal;
create index spaces_by_name on spaces (plain(name), id);

grant select, insert, update on super_islands, plans, spaces to taulell_app;
grant select, insert, update, delete on plan_islands, plan_sections to taulell_app;
