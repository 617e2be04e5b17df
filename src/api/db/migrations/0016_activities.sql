-- What is programmed at each space, session by session, and who and what is where meanwhile.

-- The city's own kinds stand beside the six that every city has, which are known by their code.
create table activity_kinds (
  id uuid primary key default gen_random_uuid(),
  code text unique check (code in ('talk', 'support-group', 'legal-advice', 'employment-advice', 'outdoor', 'workshop')),
  name_ca text not null check (name_ca <> ''),
  name_es text not null check (name_es <> ''),
  name_en text not null check (name_en <> ''),
  -- Coming to one says something about somebody: initials on lists, "Cita" in private feeds, no names on sheets.
  sensitive boolean not null default false,
  retired_on date,
  version integer not null default 1
);
create unique index one_activity_kind_per_name on activity_kinds (plain(name_ca));
insert into activity_kinds (code, name_ca, name_es, name_en, sensitive) values
  ('talk', 'Xerrada', 'Charla', 'Talk', false),
  ('support-group', 'Grup de suport emocional', 'Grupo de apoyo emocional', 'Emotional support group', true),
  ('legal-advice', 'Assessorament jurídic', 'Asesoramiento jurídico', 'Legal advice', true),
  ('employment-advice', 'Assessorament laboral', 'Asesoramiento laboral', 'Employment advice', false),
  ('outdoor', 'Activitat a l’aire lliure', 'Actividad al aire libre', 'Outdoor activity', false),
  ('workshop', 'Taller', 'Taller', 'Workshop', false);

-- Who leads something without being of the staff: a lawyer, a psychologist, an association. Known to the public.
create table facilitators (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  organisation text not null default '',
  retired_on date,
  version integer not null default 1,
  search text generated always as (plain(name || ' ' || organisation)) stored
);
create unique index one_facilitator_per_name on facilitators (plain(name), plain(organisation));

-- A room that is made of others: who has the whole has each part. A part has no parts.
create table room_parts (
  whole_id uuid not null references rooms on delete cascade,
  part_id uuid not null references rooms on delete cascade,
  primary key (whole_id, part_id),
  constraint a_room_is_not_its_own_part check (whole_id <> part_id)
);
create function refuse_deep_room_parts() returns trigger language plpgsql as $$
begin
  if exists (select from room_parts where part_id = new.whole_id or whole_id = new.part_id) then
    raise exception 'a part of a room has no parts' using errcode = 'check_violation', constraint = 'a_part_has_no_parts';
  end if;
  return new;
end $$;
create trigger a_part_has_no_parts before insert on room_parts for each row execute function refuse_deep_room_parts();

create table activities (
  id uuid primary key default gen_random_uuid(),
  kind_id uuid not null references activity_kinds,
  space_id uuid not null references spaces,
  -- {ca, es, en} of {title, summary, description}; Catalan is always there, the others may be missing.
  texts jsonb not null,
  room_id uuid references rooms,
  -- Outdoors: {lon, lat, words}.
  meeting_point jsonb,
  -- People; null where there is no limit.
  capacity integer check (capacity between 1 and 5000),
  companions_max integer not null default 0 check (companions_max between 0 and 9),
  -- {stepFree, hearingLoop, interpreter}; what the activity itself offers.
  accessibility jsonb not null default '{}',
  -- What has to be there: a projector, thirty chairs.
  needs text not null default '',
  -- ISO 639 codes of the languages in which it is held.
  spoken text[] not null default '{ca}',
  visibility text not null default 'public' check (visibility in ('public', 'invitation', 'internal')),
  -- For what one registers: nothing, one session, or all of it.
  registers_for text not null default 'session' check (registers_for in ('nothing', 'session', 'course')),
  -- How the next one waiting comes in: not at all, by herself, or asked first for so many hours.
  waiting text not null default 'automatic' check (waiting in ('none', 'automatic', 'offer')),
  offer_hours integer not null default 48 check (offer_hours between 1 and 336),
  -- The room is taken so long before and after.
  set_up_minutes integer not null default 0 check (set_up_minutes between 0 and 240),
  clear_up_minutes integer not null default 0 check (clear_up_minutes between 0 and 240),
  -- The first start and how long each session lasts, by the wall clock of the zone (RFC 5545 §3.3.5, form 3).
  first_start timestamp not null,
  minutes integer not null check (minutes between 5 and 1440),
  zone text not null,
  -- The rule as the form knows it; null for a single session or one whose rule came from elsewhere.
  recurrence jsonb,
  -- A rule beyond the form, as it came (RFC 5545 §3.3.10); shown, expanded, not edited.
  foreign_rule text,
  -- Starts beside the rule, and starts of the rule that are left out (RDATE and EXDATE).
  extra_starts timestamp[] not null default '{}',
  skipped_starts timestamp[] not null default '{}',
  status text not null default 'draft' check (status in ('draft', 'published', 'cancelled')),
  -- {ca, es, en}: why, in words for whoever would have come.
  cancelled_because jsonb,
  -- Of which activity this is the rest, after a change from one session on.
  split_from uuid references activities,
  -- The UID of an imported calendar entry; importing it twice changes this one.
  foreign_uid text,
  -- RFC 5545 §3.8.7.4, counted for the feeds.
  sequence integer not null default 0,
  version integer not null default 1,
  created_by uuid references staff,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  search text generated always as (plain(
    coalesce(texts #>> '{ca,title}', '') || ' ' || coalesce(texts #>> '{es,title}', '') || ' '
    || coalesce(texts #>> '{en,title}', ''))) stored,
  constraint an_activity_has_a_title check (coalesce(texts #>> '{ca,title}', '') <> ''),
  constraint inside_or_outside check (room_id is null or meeting_point is null),
  constraint one_rule_at_most check (recurrence is null or foreign_rule is null),
  constraint a_cancelled_activity_says_why check (status <> 'cancelled' or cancelled_because is not null)
);
create index activities_by_space on activities (space_id, id);
create index activities_by_words on activities using gin (search gin_trgm_ops);
create unique index one_activity_per_foreign_uid on activities (space_id, foreign_uid) where foreign_uid is not null and split_from is null;

-- Who leads it, unless a session says otherwise.
create table activity_facilitators (
  activity_id uuid not null references activities on delete cascade,
  staff_id uuid references staff,
  facilitator_id uuid references facilitators,
  person_id uuid generated always as (coalesce(staff_id, facilitator_id)) stored,
  constraint one_activity_facilitator check (num_nonnulls(staff_id, facilitator_id) = 1),
  unique (activity_id, person_id)
);

-- One session. Where it stands in its series never changes, wherever it is moved to (RECURRENCE-ID).
create table occurrences (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null references activities on delete cascade,
  recurrence_id timestamp not null,
  start_local timestamp not null,
  end_local timestamp not null,
  zone text not null,
  during tstzrange not null,
  space_id uuid not null references spaces,
  room_id uuid references rooms,
  meeting_point jsonb,
  capacity integer check (capacity between 1 and 5000),
  -- {ca, es, en} of what this session says besides; null where it says what its activity does.
  texts jsonb,
  -- Which of 'time', 'place', 'facilitators', 'capacity', 'texts' are this session's own.
  own text[] not null default '{}',
  status text not null default 'draft' check (status in ('draft', 'published', 'cancelled')),
  cancelled_because jsonb,
  -- People who came without being registered, counted and not named.
  walk_ins integer not null default 0 check (walk_ins between 0 and 5000),
  attendance_closed_at timestamptz,
  attendance_closed_by uuid references staff,
  version integer not null default 1,
  constraint one_session_per_start_of_a_series unique (activity_id, recurrence_id) deferrable initially deferred,
  constraint a_session_ends_within_a_day check (start_local < end_local and end_local <= start_local + interval '1 day'),
  constraint a_session_takes_time check (not isempty(during)),
  constraint a_session_is_inside_or_outside check (room_id is null or meeting_point is null),
  constraint a_cancelled_session_says_why check (status <> 'cancelled' or cancelled_because is not null)
);
create index occurrences_by_space on occurrences (space_id, start_local, id);
create index occurrences_by_start on occurrences (start_local, id);
create index occurrences_by_room on occurrences (room_id, start_local) where room_id is not null;
create index occurrences_without_attendance on occurrences (space_id, start_local)
  where attendance_closed_at is null and status = 'published';

create table occurrence_facilitators (
  occurrence_id uuid not null references occurrences on delete cascade,
  staff_id uuid references staff,
  facilitator_id uuid references facilitators,
  person_id uuid generated always as (coalesce(staff_id, facilitator_id)) stored,
  constraint one_session_facilitator check (num_nonnulls(staff_id, facilitator_id) = 1),
  unique (occurrence_id, person_id)
);
create index occurrence_facilitators_by_person on occurrence_facilitators (person_id);

-- The instants follow from the wall clock; PostgreSQL knows the zone's changes of clocks.
create function during_from_wall_clock() returns trigger language plpgsql as $$
begin
  new.during := tstzrange(new.start_local at time zone new.zone, new.end_local at time zone new.zone);
  return new;
end $$;
create trigger occurrences_during before insert or update of start_local, end_local, zone on occurrences
  for each row execute function during_from_wall_clock();

-- What every change did, so that it can be taken back whole and told once to each person.
create table activity_changes (
  id uuid primary key default gen_random_uuid(),
  activity_id uuid not null references activities on delete cascade,
  at timestamptz not null default now(),
  staff_id uuid references staff,
  kind text not null check (kind in ('created', 'changed', 'split', 'published', 'cancelled', 'restored', 'imported', 'undone')),
  -- Rows as they were, none of which holds anything of whoever is registered.
  before jsonb not null default '{}',
  undone_by uuid references activity_changes
);
create index activity_changes_by_activity on activity_changes (activity_id, at desc);

-- Something to begin from: the form's values under a name, for one space or for all.
create table activity_templates (
  id uuid primary key default gen_random_uuid(),
  space_id uuid references spaces,
  name text not null check (name <> ''),
  draft jsonb not null,
  version integer not null default 1
);
create unique index one_activity_template_per_name on activity_templates (coalesce(space_id, '00000000-0000-0000-0000-000000000000'::uuid), plain(name));

-- Days that are not like others. Nothing computes them: the local ones are decided every year.
create table holidays (
  id uuid primary key default gen_random_uuid(),
  from_on date not null,
  until_on date not null,
  scope text not null check (scope in ('state', 'country', 'city', 'district', 'space')),
  district text references districts,
  space_id uuid references spaces,
  name_ca text not null check (name_ca <> ''),
  name_es text not null check (name_es <> ''),
  name_en text not null check (name_en <> ''),
  -- A public holiday closes; a local feast or a quiet month only warns.
  closes boolean not null default true,
  -- Where it was published (DOGC, BOPB); empty while it awaits confirmation.
  source text not null default '',
  version integer not null default 1,
  constraint a_holiday_ends_after_it_begins check (from_on < until_on),
  constraint a_holiday_is_where_it_says check (
    (scope = 'district') = (district is not null) and (scope = 'space') = (space_id is not null))
);
create unique index one_holiday_per_day_and_place on holidays
  (from_on, scope, coalesce(district, ''), coalesce(space_id, '00000000-0000-0000-0000-000000000000'::uuid), plain(name_ca));

grant select, insert, update on activity_kinds, facilitators to taulell_app;
grant select, insert, update, delete on room_parts, activities, activity_facilitators, occurrences,
  occurrence_facilitators, activity_changes, activity_templates, holidays to taulell_app;
