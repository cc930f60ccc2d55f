-- What an estate is, in words that stand at the head of its reports: one row a community.
create table estate_profile (
  community_id uuid primary key,
  location text not null,
  doors text[] not null,
  floor_area numeric(12, 2) check (floor_area > 0),
  field_labels text[] not null,
  field_texts text[] not null,
  written_at timestamptz not null,
  check (cardinality(field_labels) = cardinality(field_texts))
);
call scope_table('estate_profile', app => 'select, insert, update', whole => 'select, insert');

-- Cases name places and contacts: one that is no more is out of the lists and keeps its label.
alter table place add column gone boolean not null default false;
alter table contact add column gone boolean not null default false;
