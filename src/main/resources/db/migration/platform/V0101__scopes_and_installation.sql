grant usage on schema zs to zs_app, zs_whole;

-- Row-level security and grants of a table whose rows belong to communities. The policy's wording
-- is the fast one: the bare current_setting(...) was 350 times slower.
create procedure scope_table(target regclass, app text, whole text) language plpgsql as $$
begin
  if not exists (select from pg_attribute where attrelid = target and attname = 'community_id' and attnotnull) then
    raise exception '% has no "community_id uuid not null"', target;
  end if;
  execute format('alter table %s enable row level security', target);
  execute format('create policy scoped on %s to zs_app using (community_id = any ((select current_setting(''zs.communities''))::uuid[]))', target);
  execute format('create policy whole on %s to zs_whole using (true)', target);
  call grant_table(target, app, whole);
end $$;

-- Grants of a table whose rows belong to no community.
create procedure open_table(target regclass, app text, whole text) language plpgsql as $$
begin
  if exists (select from pg_attribute where attrelid = target and attname = 'community_id') then
    raise exception '% has a community_id: use scope_table', target;
  end if;
  call grant_table(target, app, whole);
end $$;

create procedure grant_table(target regclass, app text, whole text) language plpgsql as $$
begin
  if app <> '' then
    execute format('grant %s on %s to zs_app', app, target);
  end if;
  if whole <> '' then
    execute format('grant %s on %s to zs_whole', whole, target);
  end if;
end $$;

-- One row: who this installation is, and how far the demonstration's clock is ahead of the real one.
create table installation (
  one_row boolean primary key default true check (one_row),
  id uuid not null,
  ahead_ms bigint not null default 0 check (ahead_ms >= 0)
);
insert into installation (id) values (gen_random_uuid());
call open_table('installation', app => 'select', whole => 'select, update');
