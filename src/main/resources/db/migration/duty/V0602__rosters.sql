-- Who was named for a hole of the roster: he is on duty, and the hole stays one.
alter table duty add column stands_in boolean not null default false;

-- A week's roster. What is published lies in `duty`; here stand the draft beside it, and with what
-- it was published in spite of findings (sealed: reasons name people).
create table roster_week (
  community_id uuid not null,
  week date not null check (extract(isodow from week) = 1),
  version int not null,
  draft text,
  changed_at timestamptz,
  changed_by uuid,
  published_at timestamptz,
  published_by uuid,
  settled bytea,
  primary key (community_id, week)
);
call scope_table('roster_week', app => 'select, insert, update', whole => 'select, insert');

-- Days on which somebody is away. Why he is away is not asked.
create table duty_leave (
  id uuid primary key,
  community_id uuid not null,
  account_id uuid not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  written_by uuid not null,
  written_at timestamptz not null
);
create index duty_leave_community on duty_leave (community_id, last_day);
call scope_table('duty_leave', app => 'select, insert, delete', whole => 'select, insert');
