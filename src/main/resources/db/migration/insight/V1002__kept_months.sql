-- Sums of kept_step by month (of China), so that a year of many cases is reckoned at once.
create table kept_month (
  community_id uuid not null,
  month date not null,
  procedure text collate "C" not null,
  step text collate "C" not null,
  kept int not null,
  late int not null,
  skipped int not null,
  primary key (community_id, month, procedure, step)
);
call scope_table('kept_month', app => 'select, insert, update', whole => 'select');
insert into kept_month (community_id, month, procedure, step, kept, late, skipped)
  select community_id, date_trunc('month', closed_at at time zone 'Asia/Shanghai')::date, procedure, step,
    count(*) filter (where kept = 'kept'), count(*) filter (where kept = 'late'),
    count(*) filter (where kept = 'skipped')
  from kept_step group by 1, 2, 3, 4;
