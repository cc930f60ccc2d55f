-- A home said that it has read an article: once for each, by the first who said so. His name is sealed
-- and goes when its time has passed; that the home read it stays.
create table article_reading (
  id uuid primary key,
  community_id uuid not null,
  home_id uuid not null,
  article text collate "C" not null,
  name bytea,
  read_at timestamptz not null,
  unique (community_id, article, home_id)
);
create index article_reading_personal on article_reading (read_at) where name is not null;
call scope_table('article_reading', app => 'select, insert, update', whole => 'select, update');

insert into sealed_column (table_name, column_name, row_text) values
  ('article_reading', 'name', 'cast(id as text)');
