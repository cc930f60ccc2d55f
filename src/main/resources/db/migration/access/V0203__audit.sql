-- Who did or looked at what. Rows are added, never changed; ids only, no personal value.
create table audit (
  id uuid primary key,
  at timestamptz not null,
  community_id uuid not null references community,
  account_id uuid references account,
  act text collate "C" not null,
  subject text collate "C" not null,
  detail text not null default ''
);
create index audit_community on audit (community_id, at);
create index audit_account on audit (account_id, at);
call scope_table('audit', app => 'select, insert', whole => 'select, insert');
