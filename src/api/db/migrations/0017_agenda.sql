-- A professional's own agenda, and the one table in which nobody and no room is in two places.

create table appointment_types (
  id uuid primary key default gen_random_uuid(),
  name_ca text not null check (name_ca <> ''),
  name_es text not null check (name_es <> ''),
  name_en text not null check (name_en <> ''),
  minutes integer not null check (minutes between 5 and 480),
  retired_on date,
  version integer not null default 1
);
-- What an appointment is about: from a list, for nobody writes about anybody's health.
create table appointment_subjects (
  id uuid primary key default gen_random_uuid(),
  name_ca text not null check (name_ca <> ''),
  name_es text not null check (name_es <> ''),
  name_en text not null check (name_en <> ''),
  retired_on date,
  version integer not null default 1
);
-- Where somebody is sent on to.
create table referral_services (
  id uuid primary key default gen_random_uuid(),
  name_ca text not null check (name_ca <> ''),
  name_es text not null check (name_es <> ''),
  name_en text not null check (name_en <> ''),
  contact text not null default '',
  retired_on date,
  version integer not null default 1
);
insert into appointment_types (name_ca, name_es, name_en, minutes) values
  ('Primera visita', 'Primera visita', 'First visit', 60),
  ('Seguiment', 'Seguimiento', 'Follow-up', 30),
  ('Consulta breu', 'Consulta breve', 'Short consultation', 20);
insert into appointment_subjects (name_ca, name_es, name_en) values
  ('Orientació sobre serveis', 'Orientación sobre servicios', 'Finding the right service'),
  ('Suport a qui cuida', 'Apoyo a quien cuida', 'Support for carers'),
  ('Material de suport', 'Material de apoyo', 'Equipment'),
  ('Tràmits i ajuts', 'Trámites y ayudas', 'Paperwork and benefits'),
  ('Feina de cures', 'Trabajo de cuidados', 'Care work'),
  ('Criança', 'Crianza', 'Raising children'),
  ('Soledat', 'Soledad', 'Loneliness');
insert into referral_services (name_ca, name_es, name_en) values
  ('Centre de serveis socials', 'Centro de servicios sociales', 'Social services centre'),
  ('Centre d’atenció primària', 'Centro de atención primaria', 'Primary care centre'),
  ('Servei d’atenció domiciliària', 'Servicio de ayuda a domicilio', 'Home care service'),
  ('Teleassistència', 'Teleasistencia', 'Telecare'),
  ('Barcelona Cuida', 'Barcelona Cuida', 'Barcelona Cuida'),
  ('Barcelona Activa', 'Barcelona Activa', 'Barcelona Activa');

create table appointments (
  id uuid primary key default gen_random_uuid(),
  staff_id uuid not null references staff,
  space_id uuid not null references spaces,
  -- Gone when the person is erased; the count remains.
  borrower_id uuid references borrowers on delete set null,
  type_id uuid not null references appointment_types,
  subject_id uuid references appointment_subjects,
  place text not null default 'space' check (place in ('space', 'home', 'telephone', 'video', 'street')),
  room_id uuid references rooms,
  start_local timestamp not null,
  end_local timestamp not null,
  zone text not null,
  during tstzrange not null,
  status text not null default 'planned' check (status in
    ('planned', 'attended', 'excused', 'absent', 'cancelled-by-person', 'cancelled-by-service')),
  outcome text check (outcome in ('informed', 'accompanied', 'referred', 'lent', 'registered', 'again')),
  referral_id uuid references referral_services,
  -- Whether a change is written to the person, where there is an e-mail.
  tells boolean not null default true,
  created_by uuid references staff,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint an_appointment_ends_within_a_day check (start_local < end_local and end_local <= start_local + interval '1 day'),
  constraint an_appointment_takes_time check (not isempty(during)),
  constraint a_room_is_for_whoever_comes check (room_id is null or place = 'space'),
  constraint what_came_of_it_is_known_after check (outcome is null or status = 'attended'),
  constraint whoever_is_referred_is_sent_somewhere check ((outcome = 'referred') = (referral_id is not null) or outcome is null and referral_id is null)
);
create index appointments_by_staff on appointments (staff_id, start_local);
create index appointments_by_space on appointments (space_id, start_local);
create index appointments_by_borrower on appointments (borrower_id) where borrower_id is not null;
create trigger appointments_during before insert or update of start_local, end_local, zone on appointments
  for each row execute function during_from_wall_clock();

-- When somebody is not there. Why is one of three words: nothing about anybody's health.
create table absences (
  id uuid primary key default gen_random_uuid(),
  staff_id uuid not null references staff,
  start_local timestamp not null,
  end_local timestamp not null,
  zone text not null,
  during tstzrange not null,
  because text not null check (because in ('away', 'training', 'meeting')),
  version integer not null default 1,
  constraint an_absence_ends check (start_local < end_local and end_local <= start_local + interval '1 year'),
  constraint an_absence_takes_time check (not isempty(during))
);
create index absences_by_staff on absences (staff_id, start_local);
create trigger absences_during before insert or update of start_local, end_local, zone on absences
  for each row execute function during_from_wall_clock();

-- When somebody can be given an appointment, week after week. Monday is 0.
create table availability (
  id uuid primary key default gen_random_uuid(),
  staff_id uuid not null references staff,
  space_id uuid not null references spaces,
  weekday integer not null check (weekday between 0 and 6),
  from_time time not null,
  until_time time not null,
  from_on date not null,
  until_on date,
  constraint availability_takes_time check (from_time < until_time),
  constraint availability_begins_before_it_ends check (until_on is null or from_on < until_on)
);
create index availability_by_staff on availability (staff_id, weekday);

-- Who or what is taken, when, and by what. Written by the triggers below and by nobody else.
create table bookings (
  id bigint generated always as identity primary key,
  occurrence_id uuid references occurrences on delete cascade,
  appointment_id uuid references appointments on delete cascade,
  absence_id uuid references absences on delete cascade,
  room_id uuid references rooms,
  staff_id uuid references staff,
  facilitator_id uuid references facilitators,
  resource_id uuid not null generated always as (coalesce(room_id, staff_id, facilitator_id)) stored,
  during tstzrange not null,
  constraint a_booking_has_one_cause check (num_nonnulls(occurrence_id, appointment_id, absence_id) = 1),
  constraint a_booking_is_of_one check (num_nonnulls(room_id, staff_id, facilitator_id) = 1),
  constraint nobody_is_in_two_places exclude using gist (resource_id with =, during with &&) deferrable initially deferred
);
create index bookings_by_occurrence on bookings (occurrence_id) where occurrence_id is not null;
create index bookings_by_appointment on bookings (appointment_id) where appointment_id is not null;
create index bookings_by_absence on bookings (absence_id) where absence_id is not null;

-- A room is its parts, or itself where it has none.
create view room_atoms with (security_invoker = true) as
  select r.id as room_id, coalesce(p.part_id, r.id) as atom_id from rooms r left join room_parts p on p.whole_id = r.id;

create function rebook_occurrences(ids uuid[]) returns void language sql as $$
  delete from bookings where occurrence_id = any(ids);
  insert into bookings (occurrence_id, room_id, staff_id, facilitator_id, during)
  select o.id, a.atom_id, null, null, tstzrange(
      lower(o.during) - make_interval(mins => s.set_up_minutes), upper(o.during) + make_interval(mins => s.clear_up_minutes))
  from occurrences o join activities s on s.id = o.activity_id join room_atoms a on a.room_id = o.room_id
  where o.id = any(ids) and o.status = 'published'
  union all
  select o.id, null, f.staff_id, f.facilitator_id, o.during
  from occurrences o join occurrence_facilitators f on f.occurrence_id = o.id
  where o.id = any(ids) and o.status = 'published';
$$;

create function rebook_changed_occurrences() returns trigger language plpgsql as $$
begin
  perform rebook_occurrences(array(
    select n.id from new_rows n join old_rows o on o.id = n.id
    where (n.during, n.status) is distinct from (o.during, o.status) or n.room_id is distinct from o.room_id));
  return null;
end $$;
create function rebook_new_occurrences() returns trigger language plpgsql as $$
begin
  perform rebook_occurrences(array(select id from new_rows where status = 'published'));
  return null;
end $$;
create function rebook_led_occurrences() returns trigger language plpgsql as $$
begin
  perform rebook_occurrences(array(select distinct c.occurrence_id from changed c));
  return null;
end $$;
create function rebook_set_up_activities() returns trigger language plpgsql as $$
begin
  perform rebook_occurrences(array(
    select x.id from new_rows n join old_rows o on o.id = n.id join occurrences x on x.activity_id = n.id
    where (n.set_up_minutes, n.clear_up_minutes) is distinct from (o.set_up_minutes, o.clear_up_minutes)
      and x.status = 'published' and x.during && tstzrange(now(), null)));
  return null;
end $$;
create function rebook_divided_rooms() returns trigger language plpgsql as $$
begin
  perform rebook_occurrences(array(
    select x.id from occurrences x where x.status = 'published' and x.during && tstzrange(now(), null)
      and x.room_id in (select c.whole_id from changed c)));
  return null;
end $$;
create trigger occurrences_book after insert on occurrences
  referencing new table as new_rows for each statement execute function rebook_new_occurrences();
create trigger occurrences_rebook after update on occurrences
  referencing old table as old_rows new table as new_rows for each statement execute function rebook_changed_occurrences();
create trigger facilitators_book after insert on occurrence_facilitators
  referencing new table as changed for each statement execute function rebook_led_occurrences();
create trigger facilitators_unbook after delete on occurrence_facilitators
  referencing old table as changed for each statement execute function rebook_led_occurrences();
create trigger activities_rebook after update on activities
  referencing old table as old_rows new table as new_rows for each statement execute function rebook_set_up_activities();
create trigger room_parts_rebook after insert on room_parts
  referencing new table as changed for each statement execute function rebook_divided_rooms();
create trigger room_parts_unbook after delete on room_parts
  referencing old table as changed for each statement execute function rebook_divided_rooms();

create function book_appointment() returns trigger language plpgsql as $$
begin
  delete from bookings where appointment_id = new.id;
  if new.status in ('planned', 'attended', 'absent', 'excused') then
    insert into bookings (appointment_id, staff_id, during) values (new.id, new.staff_id, new.during);
    insert into bookings (appointment_id, room_id, during)
      select new.id, atom_id, new.during from room_atoms where room_id = new.room_id;
  end if;
  return null;
end $$;
create trigger appointments_book after insert or update on appointments
  for each row execute function book_appointment();

create function book_absence() returns trigger language plpgsql as $$
begin
  delete from bookings where absence_id = new.id;
  insert into bookings (absence_id, staff_id, during) values (new.id, new.staff_id, new.during);
  return null;
end $$;
create trigger absences_book after insert or update on absences
  for each row execute function book_absence();

grant select, insert, update on appointment_types, appointment_subjects, referral_services to taulell_app;
grant select, insert, update, delete on appointments, absences, availability, bookings to taulell_app;
grant select on room_atoms to taulell_app;
