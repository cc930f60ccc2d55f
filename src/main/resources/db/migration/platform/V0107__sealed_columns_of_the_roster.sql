-- What was settled of a week's findings is sealed too.
insert into sealed_column (table_name, column_name, row_text) values
  ('roster_week', 'settled', 'community_id || '' '' || week');
