-- Whether a closed case was over once before and was opened again (000-209).
alter table case_figure add column reopened boolean not null default false;

-- The cases of before that were opened again get their rows anew by the same work as ever.
insert into task (task_name, task_instance, execution_time, priority)
  select 'insight-case-figure', closed.case_id || ':' || max(closed.seq), max(closed.at), 0
  from case_event closed
  where closed.type = 'CaseClosed' and exists (
    select from case_event again
    where again.case_id = closed.case_id and again.type = 'CaseReopened' and again.seq < closed.seq)
  group by closed.case_id
  on conflict do nothing;
