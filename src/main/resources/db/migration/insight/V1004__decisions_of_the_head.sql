-- What the head of the department decided on a case that was over its limit. What he said stands on
-- the case, as a note of his under the same id; here stands only when, so that the case leaves his
-- list until another of its steps is over.
create table head_decision (
  id uuid primary key,
  case_id uuid not null,
  community_id uuid not null,
  account_id uuid not null,
  at timestamptz not null
);
create index head_decision_case on head_decision (community_id, case_id);
call scope_table('head_decision', app => 'select, insert', whole => 'select');
