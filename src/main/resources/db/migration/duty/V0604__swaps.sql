-- A turn that somebody offers to another: agreed by the other, confirmed by who writes rosters.
create table duty_swap (
  id uuid primary key,
  community_id uuid not null,
  role text collate "C" not null,
  account_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  asked_id uuid,
  taker_id uuid,
  state text collate "C" not null
    check (state in ('offered', 'agreed', 'confirmed', 'declined', 'refused', 'taken-back')),
  offered_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid not null
);
create index duty_swap_community on duty_swap (community_id, to_at);
create unique index duty_swap_open on duty_swap (community_id, account_id, role, from_at)
  where state in ('offered', 'agreed');
call scope_table('duty_swap', app => 'select, insert, update', whole => 'select, insert');
