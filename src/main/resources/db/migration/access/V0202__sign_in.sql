-- One lane per account, per address, per known device: how many tries failed of late, and before
-- when the next is not looked at. Lanes are named by a digest: no user name, no address stands here.
create table sign_in_lane (
  lane bytea primary key,
  failures int not null,
  not_before timestamptz not null,
  last_at timestamptz not null
);
create index sign_in_lane_last on sign_in_lane (last_at);
call open_table('sign_in_lane', app => '', whole => 'select, insert, update, delete');

-- Devices from which an account signed in before: they keep a lane of their own.
create table known_device (
  account_id uuid not null references account,
  device bytea not null,
  last_at timestamptz not null,
  primary key (account_id, device)
);
call open_table('known_device', app => '', whole => 'select, insert, update, delete');

-- The link with which the first administrator is made.
create table first_link (
  hash bytea primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);
call open_table('first_link', app => '', whole => 'select, insert, update');

-- Sessions, in Spring Session's own columns; no part of a backup.
create table spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
call open_table('spring_session', app => '', whole => 'select, insert, update, delete');

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
call open_table('spring_session_attributes', app => '', whole => 'select, insert, update, delete');
