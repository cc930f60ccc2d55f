-- Calls that nobody took. The number is sealed and goes when its time has passed; that somebody rang,
-- and what became of it, stays.
create table missed_call (
  id uuid primary key,
  community_id uuid not null,
  number bytea,
  called_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  how text collate "C" check (how in ('rang-back', 'rang-again', 'not-reached', 'not-needed')),
  check ((answered_at is null) = (how is null))
);
create index missed_call_open on missed_call (community_id, called_at) where answered_at is null;
create index missed_call_personal on missed_call (called_at) where number is not null;
call scope_table('missed_call', app => 'select, insert, update', whole => 'select, update');

insert into sealed_column (table_name, column_name, row_text) values
  ('missed_call', 'number', 'cast(id as text)');

-- Set once somebody was seen to have taken up the case of a report: it is read, and not asked again.
-- What one with an account wrote down is read once it became a case.
alter table report add column read_at timestamptz;
create index report_unread on report (community_id, received_at)
  where answered_at is null and read_at is null and channel in ('web', 'app', 'wecom', 'mail')
    and (account_id is null or case_id is null);
