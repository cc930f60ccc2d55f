-- What a case owed its home afterwards, and how much of it was given: an order that was carried out a
-- return visit (002-414), a return visit an answer to each matter that was raised at it (002-478).
alter table case_figure
  add column owed_at timestamptz,
  add column owed integer not null default 0 check (owed >= 0),
  add column given integer not null default 0 check (given between 0 and owed);
create index case_figure_owed on case_figure (community_id, owed_at) where owed_at is not null;

-- The cases that were closed before get their rows anew by the same work as ever.
insert into task (task_name, task_instance, execution_time, priority)
  select 'insight-case-figure', closed.case_id || ':' || max(closed.seq), max(closed.at), 0
  from case_event closed
  where closed.type = 'CaseClosed' and exists (
    select from case_figure known
    where known.case_id = closed.case_id
      and known.procedure in ('repair', 'construction-defect', 'return-visit'))
  group by closed.case_id
  on conflict do nothing;
