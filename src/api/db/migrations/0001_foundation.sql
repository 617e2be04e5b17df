-- What every noun stands on: settings, the audit, the outbox, jobs, attachments and idempotency keys.
-- Everything lives in one schema that the owner owns. The desk runs as a member of taulell_app,
-- which owns nothing and receives, table by table, only the rights it needs.

-- Words as a search compares them: lower case, without accents or the interpunct of "col·legi".
create function plain(words text) returns text
  language sql immutable strict parallel safe
  return translate(
    lower(words),
    'àáâäãèéêëìíîïòóôöõùúûüçñ·’''-',
    'aaaaaeeeeiiiiooooouuuucn    '
  );

-- One row: which installation this is. The secret keys what must be compared but not be read back.
create table installation (
  only_row boolean primary key default true check (only_row),
  secret uuid not null default gen_random_uuid(),
  created_at timestamptz not null default now()
);
insert into installation default values;

-- Settings differ from their defaults only where there is a row.
create table settings (
  only_row boolean primary key default true check (only_row),
  settings jsonb not null default '{}',
  version integer not null default 1
);
insert into settings default values;

-- Who did what, when and to what. Never bodies, never contacts, never a borrower's name.
-- Rows are written in the transaction of what they record and stay as they are for good.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  staff_id uuid,
  request_id uuid,
  act text not null,
  subject_kind text not null,
  subject_id text,
  facts jsonb not null default '{}'
);
create index audit_by_subject on audit (subject_kind, subject_id, id desc);
create index audit_by_staff on audit (staff_id, id desc);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_is_append_only before update or delete on audit
  for each row execute function refuse_audit_change();
create trigger audit_is_never_emptied before truncate on audit
  for each statement execute function refuse_audit_change();

-- Messages to the outside, written in the transaction of their cause, delivered at least once.
create table outbox (
  id uuid primary key default gen_random_uuid(),
  topic text not null,
  message jsonb not null,
  created_at timestamptz not null default now(),
  next_attempt_at timestamptz not null default now(),
  attempts integer not null default 0,
  delivered_at timestamptz,
  abandoned_at timestamptz,
  last_error text,
  check (delivered_at is null or abandoned_at is null)
);
create index outbox_waiting on outbox (next_attempt_at) where delivered_at is null and abandoned_at is null;

-- Work that repeats. Whichever process takes a row with skip locked runs it; the others pass by.
create table jobs (
  name text primary key,
  every interval not null,
  next_run_at timestamptz not null default now(),
  last_run_at timestamptz,
  last_finished_at timestamptz,
  last_outcome text check (last_outcome in ('done', 'failed')),
  last_report jsonb
);

-- Photos, documents and signatures are kept here, so that a backup and every process agree.
create table attachments (
  id uuid primary key default gen_random_uuid(),
  media_type text not null,
  size integer not null check (size > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  bytes bytea not null,
  created_at timestamptz not null default now(),
  constraint attachment_is_whole check (octet_length(bytes) = size)
);

-- What was answered to a write that named an Idempotency-Key, per person and route, for a day.
create table idempotency_keys (
  staff_id uuid not null,
  route text not null,
  key text not null check (length(key) between 1 and 200),
  body_sha256 text not null,
  status integer,
  answer jsonb,
  etag text,
  created_at timestamptz not null default now(),
  primary key (staff_id, route, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

grant select on installation to taulell_app;
grant select, update on settings to taulell_app;
grant select, insert on audit to taulell_app;
grant select, insert, update, delete on outbox, jobs, attachments, idempotency_keys to taulell_app;
