-- Which columns hold sealed values, and by which text their row is bound into the seal: what is
-- sealed anew when the key is rotated. A module that seals something new adds a row.
create table sealed_column (
  table_name text collate "C" not null,
  column_name text collate "C" not null,
  row_text text collate "C" not null,
  primary key (table_name, column_name)
);
insert into sealed_column (table_name, column_name, row_text) values
  ('account', 'phone', 'cast(id as text)'),
  ('audit', 'said', 'cast(id as text)'),
  ('case_private', 'sealed', 'case_id || ''/'' || seq || ''/'' || name'),
  ('gateway', 'settings', 'cast(id as text)'),
  ('idempotency', 'response', 'account || ''/'' || key'),
  ('person', 'name', 'cast(id as text)'),
  ('person', 'phone', 'cast(id as text)'),
  ('reach', 'mail', 'cast(account_id as text)'),
  ('report', 'answer', 'cast(id as text)'),
  ('report', 'reporter', 'cast(id as text)'),
  ('report', 'text', 'cast(id as text)');
call open_table('sealed_column', app => '', whole => 'select');

-- Puts a value that was sealed anew in the place of the old one, as the owner: nobody else may write
-- into events' private values or the audit log. Only what is sealed, and only if it is still there.
create function reseal(target text, field text, at tid, was bytea, is_now bytea)
returns boolean language plpgsql security definer set search_path = zs, pg_temp as $$
declare
  n int;
begin
  if not exists (select from sealed_column where table_name = target and column_name = field) then
    raise exception '%.% holds no sealed values', target, field;
  end if;
  execute format('update %I set %I = $1 where ctid = $2 and %I = $3', target, field, field)
    using is_now, at, was;
  get diagnostics n = row_count;
  return n = 1;
end $$;
revoke execute on function reseal(text, text, tid, bytea, bytea) from public;
grant execute on function reseal(text, text, tid, bytea, bytea) to zs_whole;
