-- A link by which somebody outside does one step of a case without an account. The key in it is
-- kept as its digest only; who he is and how he was reached is sealed.
create table step_link (
  id uuid primary key,
  community_id uuid not null,
  case_id uuid not null,
  run text collate "C" not null,
  party text not null,
  name bytea not null,
  phone bytea,
  mail bytea,
  digest bytea not null unique check (length(digest) = 32),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz
);
create index step_link_case on step_link (case_id, made_at);
call scope_table('step_link', app => 'select, insert, update', whole => 'select, update');

insert into sealed_column (table_name, column_name, row_text) values
  ('step_link', 'mail', 'cast(id as text)'),
  ('step_link', 'name', 'cast(id as text)'),
  ('step_link', 'phone', 'cast(id as text)');

-- Messages go to who was given such a link too.
alter table delivery drop constraint delivery_recipient_check;
alter table delivery add constraint delivery_recipient_check
  check (recipient ~ '^(account|person|contact|group|guest):');
