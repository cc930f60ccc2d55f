-- What screens show has changed: read by snapshot difference, kept 2 days.
create table change (
  tx xid8 not null default pg_current_xact_id(),
  topic text collate "C" not null,
  community_id uuid not null,
  id uuid not null,
  seq int not null,
  at timestamptz not null
);
create index change_tx on change (tx);
create index change_at on change (at);
call scope_table('change', app => 'select, insert', whole => 'select, insert, delete');

-- Follow-ups, in db-scheduler's own columns. Whoever appends an event may add some; only the
-- scheduler (zs_whole) reads and works them off.
create table task (
  task_name text collate "C" not null,
  task_instance text collate "C" not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null default false,
  picked_by text collate "C",
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null default 1,
  priority smallint,
  state text collate "C",
  primary key (task_name, task_instance)
);
create index task_due on task (execution_time);
create index task_heartbeat on task (last_heartbeat);
create index task_priority on task (priority desc, execution_time);
-- "on conflict do nothing" needs no select; nobody who appends may look at others' tasks.
call open_table('task', app => 'insert', whole => 'select, insert, update, delete');

-- What was answered to a call that opens something, so that its repeat gets the same answer.
create table idempotency (
  account uuid not null,
  key text collate "C" not null,
  request_hash bytea not null,
  status int,
  response bytea,
  at timestamptz not null,
  primary key (account, key)
);
create index idempotency_at on idempotency (at);
call open_table('idempotency', app => 'select, insert, update', whole => 'select, insert, update, delete');

-- One keyset per purpose, wrapped by the master key that lies outside the database.
create table keyset (
  purpose text collate "C" primary key,
  wrapped bytea not null,
  made_at timestamptz not null
);
call open_table('keyset', app => 'select', whole => 'select, insert, update');

-- The last sign of life of each node: after a standstill of all nodes the watch knows how long it was.
create table node (
  id uuid primary key,
  alive_at timestamptz not null
);
call open_table('node', app => '', whole => 'select, insert, update, delete');
