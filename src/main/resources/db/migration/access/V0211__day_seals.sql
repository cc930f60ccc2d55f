-- A day seal: the signed root over what had changed since the seal before. Its text is kept as it
-- was signed. Rows are added, never changed.
create table day_seal (
  n int primary key check (n > 0),
  made_at timestamptz not null,
  text text not null,
  root text collate "C" not null,
  signature bytea not null,
  public_key bytea not null,
  -- When it was told to an address outside; null: not yet.
  left_at timestamptz
);
call open_table('day_seal', app => '', whole => 'select, insert');
grant update (left_at) on day_seal to zs_whole;

-- What a seal is over: `case id`, `seq`, `hash`; the end of the audit log stands there as `audit`.
create table day_seal_line (
  n int not null references day_seal,
  kind text collate "C" not null,
  id text collate "C" not null,
  seq bigint not null,
  hash bytea not null,
  primary key (n, kind, id)
);

call open_table('day_seal_line', app => '', whole => 'select, insert');
