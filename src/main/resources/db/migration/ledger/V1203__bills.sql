-- What homes were billed for a quarter, in fen, and how much of it came in (002-147 to 002-149). The
-- lines of cases (ledger_entry) are apart: a bill belongs to no case.
create table bill (
  id uuid primary key,
  community_id uuid not null,
  kind text collate "C" not null check (kind in ('service', 'parking', 'on-behalf')),
  home_id uuid not null,
  quarter text collate "C" not null check (quarter ~ '^20[0-9]{2}Q[1-4]$'),
  item text not null,
  fen bigint not null check (fen > 0),
  paid_fen bigint not null default 0 check (paid_fen between 0 and fen),
  due date not null,
  account_id uuid,
  at timestamptz not null
);
create index bill_quarter on bill (community_id, quarter, id);
call scope_table('bill', app => 'select, insert, update', whole => 'select');

-- Each payment of a bill, never changed again; their sum is its paid_fen.
create table bill_payment (
  id uuid primary key,
  community_id uuid not null,
  bill_id uuid not null references bill (id),
  fen bigint not null check (fen > 0),
  paid_on date not null,
  account_id uuid,
  at timestamptz not null
);
create index bill_payment_bill on bill_payment (bill_id);
call scope_table('bill_payment', app => 'select, insert', whole => 'select');
