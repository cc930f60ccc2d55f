-- Whom to ring when something happens is in the register of a household too.
alter table residence drop constraint residence_lives_as_check;
alter table residence add constraint residence_lives_as_check
  check (lives_as in ('owner', 'tenant', 'family', 'emergency'));

-- What cases changed in the register of a household: one row a change, never changed again. Who is
-- meant is an id: what he is called stands sealed in the register, and in the form of the case.
create table household_change (
  id uuid primary key,
  community_id uuid not null,
  home_id uuid not null references home,
  seq int not null,
  change text collate "C" not null
    check (change in ('comes', 'goes', 'rings', 'heads', 'filed')),
  lives_as text collate "C",
  person_id uuid,
  case_id uuid not null,
  run text collate "C" not null,
  account_id uuid,
  at timestamptz not null,
  unique (home_id, seq)
);
call scope_table('household_change', app => 'select, insert', whole => 'select');
