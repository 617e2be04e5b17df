-- One database holds one city.

create table city (
  only_row boolean primary key default true check (only_row),
  name text not null,
  municipality text not null check (municipality ~ '^[0-9]{5}$'),
  synthetic boolean not null,
  attribution text not null,
  population_on date not null,
  imported_at timestamptz not null default now(),
  -- Geometry is kept once, as TopoJSON with shared arcs; object "sections" in the order of section ids.
  topology text not null,
  topology_sha256 text not null
);

create table districts (
  code text primary key,
  name text not null
);
create table neighbourhoods (
  code text primary key,
  name text not null,
  district text not null references districts
);

-- The atom of every plan. Position is the section's place in the order of ids, from 0, and in the geometry.
create table sections (
  id text primary key check (id ~ '^[0-9]{10}$'),
  position integer not null unique,
  district text not null references districts,
  neighbourhood text references neighbourhoods,
  area_m2 double precision not null check (area_m2 > 0),
  perimeter_m double precision not null check (perimeter_m > 0),
  outer_m double precision not null check (outer_m >= 0),
  lon double precision not null,
  lat double precision not null
);

-- Figures are dated: a new padró is a new set of rows, not a new city.
create table section_people (
  population_on date not null,
  section_id text not null references sections,
  people integer not null check (people >= 0),
  primary key (population_on, section_id)
);

-- Which sections share an outline, and how many metres of it; each pair once.
create table section_neighbours (
  a text not null references sections,
  b text not null references sections,
  shared_m double precision not null check (shared_m > 0),
  primary key (a, b),
  constraint each_pair_once check (a < b)
);

grant select, insert, update on city to taulell_app;
grant select, insert on districts, neighbourhoods, sections, section_people, section_neighbours to taulell_app;
