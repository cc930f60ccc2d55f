-- When what is past its time was erased, and how much of it. Rows are added, never changed.
create table retention_run (
  kind text collate "C" not null,
  at timestamptz not null,
  erased int not null check (erased > 0),
  primary key (kind, at)
);
call open_table('retention_run', app => 'select', whole => 'select, insert');
