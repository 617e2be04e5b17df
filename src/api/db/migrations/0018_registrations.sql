-- Who comes to what. A registration names nobody: it points at the one table of people, and forgets.

create table registrations (
  id uuid primary key default gen_random_uuid(),
  -- Of one session, or of the whole course.
  occurrence_id uuid references occurrences on delete restrict,
  activity_id uuid references activities on delete restrict,
  -- Gone when the person is erased or the kind is sensitive and its time is over; the count remains.
  borrower_id uuid references borrowers on delete set null,
  companions integer not null default 0 check (companions between 0 and 9),
  seats integer not null generated always as (companions + 1) stored,
  state text not null check (state in
    ('confirmed', 'waiting', 'offered', 'declined', 'cancelled-by-person', 'cancelled-by-service')),
  -- Places in the queue are by this and then by number.
  since timestamptz not null default now(),
  offered_until timestamptz,
  source text not null default 'counter' check (source in ('counter', 'telephone', 'walk-in', 'referral')),
  -- Whether changes are written to the person, where there is an e-mail.
  tells boolean not null default true,
  -- Beyond the seats there are: why, from a list. Audited.
  beyond_because text check (beyond_because in ('companion', 'referral', 'room-allows')),
  -- Of which registration this is the copy, after its course was divided.
  split_from uuid references registrations on delete set null,
  created_by uuid references staff,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  version integer not null default 1,
  constraint a_registration_is_for_a_session_or_a_course check (num_nonnulls(occurrence_id, activity_id) = 1),
  constraint an_offer_ends check ((state = 'offered') = (offered_until is not null)),
  constraint an_ended_registration_has_a_time check ((state in ('declined', 'cancelled-by-person', 'cancelled-by-service')) = (ended_at is not null))
);
create unique index one_live_registration_per_person on registrations (coalesce(occurrence_id, activity_id), borrower_id)
  where state in ('confirmed', 'waiting', 'offered') and borrower_id is not null;
create index registrations_by_occurrence on registrations (occurrence_id, state) where occurrence_id is not null;
create index registrations_by_activity on registrations (activity_id, state) where activity_id is not null;
create index registrations_by_borrower on registrations (borrower_id) where borrower_id is not null;
create index registrations_offered on registrations (offered_until) where state = 'offered';

-- Whether somebody registered came to one session: apart from being registered.
create table attendances (
  occurrence_id uuid not null references occurrences on delete restrict,
  registration_id uuid not null references registrations on delete restrict,
  state text not null check (state in ('present', 'late', 'excused', 'absent')),
  companions integer not null default 0 check (companions between 0 and 9),
  at timestamptz not null default now(),
  staff_id uuid references staff,
  version integer not null default 1,
  primary key (occurrence_id, registration_id)
);

-- What somebody was told: once for each change, however many sessions it touches and however often it is tried.
create table tellings (
  id uuid primary key default gen_random_uuid(),
  change_id uuid not null,
  registration_id uuid references registrations on delete cascade,
  appointment_id uuid references appointments on delete cascade,
  borrower_id uuid references borrowers on delete cascade,
  kind text not null check (kind in ('confirmed', 'waiting', 'offered', 'promoted', 'moved', 'cancelled', 'restored', 'registration-cancelled')),
  queued_at timestamptz not null default now(),
  told_at timestamptz,
  constraint a_telling_is_about_something check (num_nonnulls(registration_id, appointment_id) = 1)
);
create unique index once_per_change_and_person on tellings (change_id, borrower_id) where borrower_id is not null;

-- Addresses of private calendars: whoever knows one reads it, until it is taken back.
create table feed_tokens (
  id uuid primary key default gen_random_uuid(),
  staff_id uuid not null references staff,
  token_sha256 bytea not null unique check (octet_length(token_sha256) = 32),
  language text not null default 'ca' check (language in ('ca', 'es', 'en')),
  created_at timestamptz not null default now(),
  last_read_on date,
  revoked_at timestamptz
);
create index feed_tokens_by_staff on feed_tokens (staff_id) where revoked_at is null;

grant select, insert, update, delete on registrations, attendances, tellings, feed_tokens to taulell_app;
