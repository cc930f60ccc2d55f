-- How a closed case kept its steps: the worst of each step's runs. Made anew from the case each time
-- it closes (drills are no figures).
create table kept_step (
  case_id uuid not null,
  community_id uuid not null,
  procedure text collate "C" not null,
  step text collate "C" not null,
  closed_at timestamptz not null,
  kept text collate "C" not null check (kept in ('kept', 'late', 'skipped')),
  primary key (case_id, procedure, step)
);
create index kept_step_closed on kept_step (community_id, closed_at) include (procedure, step, kept);
call scope_table('kept_step', app => 'select, insert, delete', whole => 'select');
