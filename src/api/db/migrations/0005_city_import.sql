-- What else comes in with a city, and what an administrator decides while it does.

-- Two sections may be joined by decision and not by outline: an exclave, an island in a harbour.
-- Contiguity counts such a link like any border; no metres are shared.
alter table section_neighbours
  add column kind text not null default 'outline' check (kind in ('outline', 'link')),
  drop constraint section_neighbours_shared_m_check,
  add constraint only_an_outline_has_metres check ((kind = 'outline') = (shared_m > 0) and shared_m >= 0);

-- A padró may count in sections that the city's geometry does not have, and leave out some that it
-- has. What was decided about each code stays beside the figures that it shaped, and is offered
-- again with the next padró. Assigned: its people are counted in, or shared with, another section.
create table section_crosswalk (
  population_on date not null,
  code text not null check (code ~ '^[0-9]{10}$'),
  change text not null check (change in ('came', 'went')),
  to_section text references sections,
  people integer not null check (people >= 0),
  primary key (population_on, code)
);

-- Public places that are no space of the network: a layer of the map, and what coverage may count.
create table facilities (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  kind text not null,
  address text not null,
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  section_id text references sections
);
create index facilities_by_name on facilities (plain(name), id);

-- The doors of the city, for whoever asks which island an address belongs to.
create table address_points (
  id integer generated always as identity primary key,
  street text not null check (street <> ''),
  number text not null,
  postcode text,
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  section_id text references sections
);

grant select, insert on section_crosswalk, facilities, address_points to taulell_app;
