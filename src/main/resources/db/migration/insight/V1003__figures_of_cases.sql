-- What a closed case was, for the figures of its department: when it was opened, taken on and
-- closed, whether a step was late, what the owner said. Of a complaint also the channel, until when
-- it had to be answered and when it was. Drills are no figures.
create table case_figure (
  case_id uuid primary key,
  community_id uuid not null,
  procedure text collate "C" not null,
  asked boolean not null,
  opened_at timestamptz not null,
  taken_on_at timestamptz,
  closed_at timestamptz not null,
  late boolean not null,
  content boolean,
  channel text collate "C",
  received_at timestamptz,
  answer_due timestamptz,
  answered_at timestamptz,
  check ((channel is null) = (received_at is null))
);
create index case_figure_opened on case_figure (community_id, opened_at);
create index case_figure_received on case_figure (community_id, received_at) where channel is not null;
call scope_table('case_figure', app => 'select, insert, update', whole => 'select');

-- The cases that were closed before get theirs by the same work.
insert into task (task_name, task_instance, execution_time, priority)
  select 'insight-case-figure', case_id || ':' || seq, at, 0 from case_event where type = 'CaseClosed'
  on conflict do nothing;
