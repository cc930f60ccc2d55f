-- For one shift somebody may come back to a shared machine by PIN. Wrong tries are counted per person
-- and machine; after the last one the password is asked for again.
create table shift_pin (
  account_id uuid not null references account,
  machine bytea not null,
  pin text collate "C" not null,
  tries_left int not null check (tries_left >= 0),
  expires_at timestamptz not null,
  primary key (account_id, machine)
);
create index shift_pin_machine on shift_pin (machine);
call open_table('shift_pin', app => '', whole => 'select, insert, update, delete');
