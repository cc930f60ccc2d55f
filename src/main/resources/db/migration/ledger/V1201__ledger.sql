-- What came in, what was kept of it and what went back, in fen; never changed again. Whose account
-- the money stands on (case_id) is the case that took it in; who wrote it (by_case) may go on with
-- that case.
create table ledger_entry (
  id uuid primary key,
  community_id uuid not null,
  year int not null,
  number int not null,
  case_id uuid not null,
  by_case uuid not null,
  run text collate "C" not null,
  item text collate "C" not null,
  kind text collate "C" not null check (kind in ('charge', 'deduction', 'refund')),
  fen bigint not null check (fen > 0),
  uncovered_fen bigint not null default 0 check (uncovered_fen >= 0),
  payer text collate "C",
  payer_id text collate "C",
  account_id uuid,
  at timestamptz not null,
  unique (community_id, year, number)
);
create index ledger_entry_community on ledger_entry (community_id, id);
create index ledger_entry_case on ledger_entry (case_id, item);
create index ledger_entry_by_case on ledger_entry (by_case) where by_case <> case_id;
call scope_table('ledger_entry', app => 'select, insert', whole => 'select');

-- The last number of an entry per community and year. Who writes money holds it to the end.
create table ledger_counter (
  community_id uuid not null,
  year int not null,
  last int not null,
  primary key (community_id, year)
);
call scope_table('ledger_counter', app => 'select, insert, update', whole => 'select');
