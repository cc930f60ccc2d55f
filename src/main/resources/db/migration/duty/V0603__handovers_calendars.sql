-- Which cases the incoming has opened before he signs for a shift.
create table handover_opened (
  community_id uuid not null,
  handover_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (handover_id, account_id, case_id)
);
call scope_table('handover_opened', app => 'select, insert', whole => 'select, insert');

-- Which duties stand for somebody who left his post for a while, by the case of the relief.
create table duty_relief (
  community_id uuid not null,
  case_id uuid not null,
  duty_id uuid not null,
  primary key (case_id, duty_id)
);
call scope_table('duty_relief', app => 'select, insert', whole => 'select, insert');

-- The token of a person's calendar, as a hash.
create table duty_feed (
  account_id uuid primary key,
  hash bytea not null unique,
  made_at timestamptz not null
);
call open_table('duty_feed', app => '', whole => 'select, insert, update, delete');

-- The number of a certificate is sealed; beside it stands what may be shown of it.
alter table certificate add column number_sealed bytea;
grant update on certificate to zs_whole;
insert into sealed_column (table_name, column_name, row_text) values
  ('certificate', 'number_sealed', 'cast(id as text)');
