-- Days on which somebody in charge must be on the roster, and hears of incidents first.
create table special_period (
  id uuid primary key,
  community_id uuid not null,
  title text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  written_by uuid not null,
  written_at timestamptz not null
);
create index special_period_community on special_period (community_id, last_day);
call scope_table('special_period', app => 'select, insert, delete', whole => 'select, insert');
