-- A community is the scope of everything about it; head office is one too.
create table community (
  community_id uuid not null primary key,
  code text collate "C" not null unique check (code ~ '^[a-z][a-z0-9]{1,30}$'),
  name text not null,
  letters text collate "C" not null unique check (letters ~ '^[A-Z]{1,4}$'),
  place text collate "C" not null,
  head_office boolean not null default false,
  end_of_work time not null default '17:30',
  desk_from time not null default '08:00',
  desk_to time not null default '20:00',
  quiet_from time not null default '21:00',
  quiet_to time not null default '08:00'
);
create unique index community_head_office on community (head_office) where head_office;
call scope_table('community', app => 'select', whole => 'select, insert, update');

-- Who signs in. The phone is sealed; the name of a member of staff is known to all staff.
create table account (
  id uuid primary key,
  username text collate "C" not null unique check (username = lower(username)),
  name text not null,
  phone bytea,
  password text collate "C",
  demo boolean not null default false,
  disabled_at timestamptz,
  made_at timestamptz not null
);
call open_table('account', app => '', whole => 'select, insert, update');

-- What somebody is in a community. At head office: in every community.
create table account_role (
  account_id uuid not null references account,
  community_id uuid not null references community,
  role text collate "C" not null,
  home_id uuid,
  primary key (account_id, community_id, role),
  check ((role = 'resident') = (home_id is not null))
);
create index account_role_community on account_role (community_id, role);
call scope_table('account_role', app => 'select', whole => 'select, insert, delete');

-- Bearer tokens, kept as their SHA-256. A sync token is the one that a phone's queue uses.
create table token (
  id uuid primary key,
  hash bytea not null unique,
  account_id uuid not null references account,
  name text not null,
  grants text[] not null,
  made_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index token_account on token (account_id);
call open_table('token', app => '', whole => 'select, insert, update');
