-- Who holds which role when. A duty that repeats stands once: from its first to its last day
-- (null: until further notice), on the weekdays of the mask (1 Monday … 64 Sunday), from a time of
-- day to another; an end that is not after its begin lies on the next day. All in Asia/Shanghai.
create table duty (
  id uuid primary key,
  community_id uuid not null,
  account_id uuid not null,
  role text collate "C" not null,
  first_day date not null,
  last_day date check (last_day >= first_day),
  weekdays smallint not null default 127 check (weekdays between 1 and 127),
  from_time time not null,
  to_time time not null
);
create index duty_community on duty (community_id, role);
call scope_table('duty', app => 'select, insert, delete', whole => 'select, insert');

-- What a community does without a role: who stands in.
create table stand_in (
  community_id uuid not null,
  role text collate "C" not null,
  stand_in text collate "C" not null,
  primary key (community_id, role)
);
call scope_table('stand_in', app => 'select, insert, update, delete', whole => 'select, insert');

-- What somebody may do by law: `lift`, `electrician` …
create table certificate (
  id uuid primary key,
  community_id uuid not null,
  account_id uuid not null,
  kind text collate "C" not null,
  number text not null,
  valid_from date not null,
  valid_until date not null
);
create index certificate_community on certificate (community_id, account_id);
call scope_table('certificate', app => 'select, insert, update', whole => 'select, insert');
