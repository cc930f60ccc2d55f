-- A resident follows his own report by the key that he was given; the table keeps its digest, so that
-- whoever reads it opens nothing.
create table followed_report (
  digest bytea primary key check (length(digest) = 32),
  community_id uuid not null,
  case_id uuid not null,
  made_at timestamptz not null
);
create index followed_report_made on followed_report (made_at);
call scope_table('followed_report', app => 'select, insert, delete', whole => 'select');
