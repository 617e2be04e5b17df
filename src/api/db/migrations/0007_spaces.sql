-- What a space is to whoever comes: when it opens, its rooms, and whether one gets in.

alter table spaces
  add column email text check (email like '%_@_%'),
  add column notes text not null default '',
  add column accessibility jsonb not null default '{}',
  -- Weekly hours, seasons and closures as one document: they are read and changed together.
  add column hours jsonb not null default '{"week": [[], [], [], [], [], [], []], "seasons": [], "closures": []}',
  -- From this day on it is closed for good; what hangs on it stays.
  add column closed_on date,
  add constraint a_closed_space_is_not_principal check (closed_on is null or not principal);

create table rooms (
  id uuid primary key,
  space_id uuid not null references spaces,
  position integer not null,
  name text not null check (name <> ''),
  capacity integer not null check (capacity > 0),
  accessible text not null default 'unknown' check (accessible in ('yes', 'no', 'unknown'))
);
create unique index one_room_per_name on rooms (space_id, plain(name));

grant select, insert, update, delete on rooms to taulell_app;
