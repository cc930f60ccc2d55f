-- One row a home that a case names: where it was opened, or what a question or a column `home` was
-- answered with, once. Where a look at a home begins; which of them counts is told by the case. It
-- can be made anew from the events (zhishou rebuild).
create table case_home (
  community_id uuid not null,
  home text collate "C" not null,
  case_id uuid not null,
  primary key (community_id, home, case_id)
);
create index case_home_case on case_home (case_id);
call scope_table('case_home', app => 'select, insert', whole => 'select, insert, delete');

insert into case_home (community_id, home, case_id)
select distinct e.community_id, named #>> '{}', e.case_id
from case_event e
cross join lateral (select convert_from(e.bytes, 'UTF8')::jsonb -> 'body' as body) told
cross join lateral (
  select jsonb_path_query(body, '$.with.home') as named
  union all select jsonb_path_query(body, '$.answers.home')
  union all select jsonb_path_query(body, '$.answers.*[*].home')) homes
where e.type in ('CaseOpened', 'StepDone', 'StepSubmitted', 'QuestionsAnswered', 'AnswersCorrected')
  and jsonb_typeof(named) = 'string'
on conflict do nothing;
