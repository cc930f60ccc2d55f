-- A notice to many. Its words are sealed: they may say who it is about. `audience` says for whom it
-- is, in ids and kinds; the counts are those of the moment in which it was handed in or sent. A
-- notice of a step has the step, and its words once they were needed.
create table notice (
  id uuid primary key,
  community_id uuid not null,
  state text collate "C" not null
    check (state in ('draft', 'submitted', 'approved', 'sent', 'withdrawn')),
  template text collate "C",
  title bytea,
  body bytea,
  audience text not null,
  message boolean not null,
  poster boolean not null,
  drill boolean not null,
  case_id uuid,
  run text collate "C",
  homes int not null,
  people int not null,
  by_phone int not null,
  others int not null,
  wide boolean not null,
  key text collate "C" not null unique,
  made_by uuid,
  made_at timestamptz not null,
  submitted_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  sent_by uuid,
  sent_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz
);
create index notice_list on notice (community_id, id desc);
create index notice_case on notice (case_id) where case_id is not null;
call scope_table('notice', app => 'select, insert, update', whole => 'select, update');

-- The homes that a notice was sent to, and how those were reached that no message reached.
create table notice_home (
  community_id uuid not null,
  notice_id uuid not null references notice,
  home_id uuid not null,
  ordinal int not null,
  rung_at timestamptz,
  rung_by uuid,
  door_at timestamptz,
  door_by uuid,
  primary key (notice_id, home_id)
);
call scope_table('notice_home', app => 'select, insert, update', whole => 'select');

-- Who of a home it was sent to. The key opens the notice and nothing else: that it was opened is
-- the receipt.
create table notice_person (
  community_id uuid not null,
  notice_id uuid not null,
  home_id uuid not null,
  person_id uuid not null,
  phone boolean not null,
  key text collate "C" not null,
  read_at timestamptz,
  primary key (notice_id, home_id, person_id),
  foreign key (notice_id, home_id) references notice_home
);
create index notice_person_key on notice_person (key);
create index notice_person_who on notice_person (notice_id, person_id);
call scope_table('notice_person', app => 'select, insert, update', whole => 'select, update');

-- The entrances where the paper is to hang, and the photo that it does.
create table notice_entrance (
  community_id uuid not null,
  notice_id uuid not null references notice,
  place_id uuid not null,
  posted_at timestamptz,
  posted_by uuid,
  photo bytea check (length(photo) = 32),
  primary key (notice_id, place_id)
);
call scope_table('notice_entrance', app => 'select, insert, update', whole => 'select');

-- Sealed anew when the key is rotated.
insert into sealed_column (table_name, column_name, row_text) values
  ('notice', 'body', 'cast(id as text)'),
  ('notice', 'title', 'cast(id as text)'),
  ('person', 'born', 'cast(id as text)');
