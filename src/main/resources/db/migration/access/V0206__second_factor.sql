-- The second factor of an account (RFC 6238), sealed. Unconfirmed it asks for nothing. A code counts
-- once: the step of the last one is kept.
create table second_factor (
  account_id uuid primary key references account,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
call open_table('second_factor', app => '', whole => 'select, insert, update, delete');
insert into sealed_column (table_name, column_name, row_text) values
  ('second_factor', 'secret', 'cast(account_id as text)');

-- Codes for who has lost his phone: each is good once, only its digest is kept.
create table recovery_code (
  account_id uuid not null references second_factor on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  primary key (account_id, hash)
);
call open_table('recovery_code', app => '', whole => 'select, insert, update, delete');
