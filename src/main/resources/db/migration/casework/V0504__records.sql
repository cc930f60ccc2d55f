-- One row a form that a case wrote, under the number that it keeps through all revisions: where a
-- register begins to look. What stands in the form is not here. It can be made anew from the
-- events (zhishou rebuild).
create table case_record (
  case_id uuid not null,
  number text collate "C" not null,
  community_id uuid not null,
  form text collate "C" not null,
  written_at timestamptz not null,
  primary key (case_id, number),
  unique (community_id, number)
);
create index case_record_form on case_record (community_id, form, written_at, case_id, number);
call scope_table('case_record', app => 'select, insert', whole => 'select, insert, delete');

insert into case_record (case_id, number, community_id, form, written_at)
select case_id, body ->> 'number', community_id, body ->> 'form', at
from (select case_id, community_id, at, convert_from(bytes, 'UTF8')::jsonb -> 'body' as body
      from case_event where type = 'RecordWritten') written
where (body ->> 'revision')::int = 1
on conflict do nothing;
