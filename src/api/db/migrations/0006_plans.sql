-- Every save of a plan is a version; the plan that a city follows is adopted with a date and a name to it.

-- Islands may trade numbers in one statement: the check waits for its end.
alter table plan_islands drop constraint one_island_per_number;
alter table plan_islands
  add constraint one_island_per_number unique (plan_id, number) deferrable initially immediate;

alter table plans
  add column adopted_at timestamptz,
  add column adopted_by uuid references staff,
  -- Why it was adopted although an open island was out of bounds or in pieces.
  add column adoption_reason text,
  add column superseded_at timestamptz,
  add constraint an_adoption_has_a_reason_or_none
    check (length(adoption_reason) between 10 and 500 and adopted_at is not null
      or adoption_reason is null),
  add constraint a_draft_was_never_adopted check (state <> 'draft' or adopted_at is null);

-- Who made which version of a plan, and how it was called and stood from then on.
create table plan_versions (
  plan_id uuid not null references plans on delete cascade,
  version integer not null check (version > 0),
  at timestamptz not null,
  staff_id uuid references staff,
  name text not null,
  state text not null,
  primary key (plan_id, version)
);

-- What a version moved: the sections that went from one island to another, one row for each pair.
-- Null is no island. What a plan was is what it is, taken back version by version.
create table plan_version_moves (
  plan_id uuid not null,
  version integer not null,
  from_island uuid references super_islands,
  to_island uuid references super_islands,
  sections text[] not null,
  foreign key (plan_id, version) references plan_versions on delete cascade,
  constraint one_move_per_pair unique nulls not distinct (plan_id, version, from_island, to_island),
  constraint a_move_goes_elsewhere check (from_island is distinct from to_island),
  constraint a_move_moves_something check (cardinality(sections) > 0)
);

-- Islands that a version founded (no name before), gave up (no name after), renamed or renumbered.
create table plan_version_islands (
  plan_id uuid not null,
  version integer not null,
  island_id uuid not null references super_islands,
  was_number integer,
  was_name text,
  number integer,
  name text,
  primary key (plan_id, version, island_id),
  foreign key (plan_id, version) references plan_versions on delete cascade,
  constraint called_by_number_and_name check (
    (was_number is null) = (was_name is null) and (number is null) = (name is null)),
  constraint an_island_that_changed check (
    (was_number, was_name) is distinct from (number, name))
);

-- The plans there are begin with the version that stands.
insert into plan_versions (plan_id, version, at, staff_id, name, state)
  select id, version, changed_at, changed_by, name, state from plans;

-- No plan changes without a trace, whoever changes it.
create function note_plan_version() returns trigger language plpgsql set search_path from current as $$
begin
  insert into plan_versions (plan_id, version, at, staff_id, name, state)
    values (new.id, new.version, new.changed_at, new.changed_by, new.name, new.state);
  return null;
end $$;
create trigger a_new_plan_has_a_version after insert on plans
  for each row execute function note_plan_version();
create trigger a_saved_plan_has_a_version after update on plans
  for each row when (new.version <> old.version) execute function note_plan_version();

-- A city can always look up what it followed.
create function keep_what_was_in_force() returns trigger language plpgsql as $$
begin
  raise exception 'only a draft is deleted' using errcode = 'insufficient_privilege';
end $$;
create trigger only_a_draft_is_deleted before delete on plans
  for each row when (old.state <> 'draft') execute function keep_what_was_in_force();

grant delete on plans to taulell_app;
grant select, insert on plan_versions, plan_version_moves, plan_version_islands to taulell_app;
