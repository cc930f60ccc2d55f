-- How many a post is planned with, version upon version: the newest counts, none is ever changed.
create table planned_heads (
  community_id uuid not null,
  role text collate "C" not null,
  version int not null check (version > 0),
  before int,
  heads int not null check (heads >= 0),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (community_id, role, version)
);
call scope_table('planned_heads', app => 'select, insert', whole => 'select, insert');
