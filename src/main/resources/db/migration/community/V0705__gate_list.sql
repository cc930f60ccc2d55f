-- What the leaders are known by at the gate: a photo, and the plates of their cars, sealed. Who is a
-- leader follows from his post; a row goes when its account holds no post there any more.
create table gate_face (
  community_id uuid not null,
  account_id uuid not null,
  photo bytea,
  plates bytea not null,
  written_at timestamptz not null,
  primary key (community_id, account_id)
);
create index gate_face_photo on gate_face (photo) where photo is not null;
call scope_table('gate_face', app => 'select, insert, update, delete', whole => 'select, insert');

insert into sealed_column (table_name, column_name, row_text) values
  ('gate_face', 'plates', 'community_id || ''/'' || account_id');
