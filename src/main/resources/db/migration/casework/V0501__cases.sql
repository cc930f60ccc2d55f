-- One row a case: its lock (last_seq, last_hash), and what lists and the watch look for. Everything
-- here but the counters can be made anew from the events (zhishou rebuild).
-- fillfactor: most changes of a row find room on its own page.
create table case_head (
  case_id uuid primary key,
  community_id uuid not null,
  number text collate "C" not null,
  procedure text collate "C" not null,
  version int not null,
  title text not null,
  status text collate "C" not null,
  severity text collate "C" not null,
  drill boolean not null default false,
  open_key text collate "C",
  opened_at timestamptz not null,
  next_deadline timestamptz,
  next_alarm_at timestamptz,
  last_seq int not null,
  last_hash bytea not null,
  unique (community_id, number)
) with (fillfactor = 80);
create index case_open on case_head (community_id, opened_at, case_id) where status = 'open';
create index case_alarm on case_head (next_alarm_at) where next_alarm_at is not null;
-- No second open case of the same thing (one-per).
create unique index case_one_per on case_head (community_id, open_key) where status = 'open' and open_key is not null;
call scope_table('case_head', app => 'select, insert, update', whole => 'select, insert, update');

-- The events: their bytes, for ever. No foreign key on the head: it would take a lock on the row
-- that the same statement has just moved, and nothing but the append writes here.
create table case_event (
  case_id uuid not null,
  seq int not null check (seq > 0),
  community_id uuid not null,
  type text collate "C" not null,
  at timestamptz not null,
  bytes bytea not null,
  hash bytea not null check (hash = sha256(bytes)),
  primary key (case_id, seq)
);
call scope_table('case_event', app => 'select, insert', whole => 'select, insert');

-- What is personal, sealed, beside its event; deleted when it is erased.
create table case_private (
  case_id uuid not null,
  seq int not null,
  name text collate "C" not null,
  community_id uuid not null,
  sealed bytea not null,
  primary key (case_id, seq, name)
);
call scope_table('case_private', app => 'select, insert, delete', whole => 'select, insert, delete');

-- The runs that somebody may act on now. A settled run has no row: the table stays small, and a
-- change of state touches no index.
create table case_step (
  case_id uuid not null,
  run text collate "C" not null,
  community_id uuid not null,
  state text collate "C" not null,
  roles text[] not null,
  people uuid[] not null,
  taken_by uuid,
  ready_at timestamptz,
  due_at timestamptz,
  primary key (case_id, run)
) with (fillfactor = 80);
create index step_open on case_step (community_id);
call scope_table('case_step', app => 'select, insert, update, delete', whole => 'select, insert, update, delete');

-- Running numbers without gaps.
create table counter (
  community_id uuid not null,
  form text collate "C" not null,
  year int not null,
  last int not null,
  primary key (community_id, form, year)
);
call scope_table('counter', app => 'select, insert, update', whole => 'select');
