-- What someone said, as it was said. Text, reporter and answer are sealed.
create table report (
  id uuid primary key,
  community_id uuid not null,
  number text collate "C" not null,
  channel text collate "C" not null,
  received_at timestamptz not null,
  at timestamptz not null,
  account_id uuid not null,
  text bytea not null,
  reporter bytea,
  phone_term bytea,
  home_id uuid,
  place_id uuid,
  building int,
  unit int,
  suggested text[] not null default '{}',
  case_id uuid,
  answer bytea,
  answered_at timestamptz,
  unique (community_id, number)
);
create index report_lately on report (community_id, received_at);
create index report_case on report (case_id) where case_id is not null;
call scope_table('report', app => 'select, insert, update', whole => 'select');

-- The last number of a report per community and year.
create table report_counter (
  community_id uuid not null,
  year int not null,
  last int not null,
  primary key (community_id, year)
);
call scope_table('report_counter', app => 'select, insert, update', whole => 'select');
