-- When a procedure's calendar came in a community, and what became of it. The newest date is where
-- the next look begins; a date that a standstill passed over is kept without a case.
create table scheduled (
  community_id uuid not null,
  procedure text collate "C" not null,
  due_at timestamptz not null,
  subject text collate "C" not null,
  outcome text collate "C" not null check (outcome in ('begun', 'opened', 'missed', 'refused')),
  case_id uuid,
  at timestamptz not null,
  primary key (community_id, procedure, due_at, subject)
);
call scope_table('scheduled', app => 'select', whole => 'select, insert');
