-- Sealed and lent things. What a case and its file call a thing is all that is known of it here:
-- descriptions are answers of the case, and sealed there.
create table custody_thing (
  id uuid primary key,
  community_id uuid not null,
  case_id uuid not null,
  scope text collate "C" not null,
  label text collate "C" not null,
  drill boolean not null,
  pieces int not null,
  state text collate "C" not null
    check (state in ('kept', 'sealed', 'opened', 'released', 'moved', 'disposed')),
  sealed boolean not null,
  since timestamptz not null,
  unique (case_id, scope, label)
);
create index custody_thing_community on custody_thing (community_id, id);
call scope_table('custody_thing', app => 'select, insert, update', whole => 'select');

-- The chain: one row a hand-over, never changed again.
create table custody_deed (
  community_id uuid not null,
  thing_id uuid not null references custody_thing,
  seq int not null,
  deed text collate "C" not null
    check (deed in ('keep', 'seal', 'open', 'release', 'move', 'dispose')),
  piece text collate "C",
  run text collate "C" not null,
  account_id uuid,
  at timestamptz not null,
  primary key (thing_id, seq)
);
call scope_table('custody_deed', app => 'select, insert', whole => 'select');
