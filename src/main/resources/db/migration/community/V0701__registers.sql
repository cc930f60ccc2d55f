-- Buildings, units, doors, posts, checkpoints, public areas: where something can be.
create table place (
  id uuid primary key,
  community_id uuid not null,
  kind text collate "C" not null,
  label text not null,
  building int,
  unit int,
  ordinal int not null default 0
);
create index place_community on place (community_id, kind, building, unit, ordinal);
call scope_table('place', app => 'select, insert, update', whole => 'select, insert');

create table home (
  id uuid primary key,
  community_id uuid not null,
  name text collate "C" not null,
  building int not null,
  unit int not null,
  floor int not null,
  room text collate "C" not null,
  unique (community_id, name)
);
create index home_unit on home (community_id, building, unit, floor, room);
call scope_table('home', app => 'select, insert, update', whole => 'select, insert');

-- Name and phone are sealed.
create table person (
  id uuid primary key,
  community_id uuid not null,
  name bytea not null,
  phone bytea
);
create index person_community on person (community_id, id);
call scope_table('person', app => 'select, insert, update, delete', whole => 'select, insert');

-- By what a person is found: keyed digests of name, first characters, pinyin initials, phone, its
-- last four digits. Without the key they say nothing.
create table person_term (
  community_id uuid not null,
  term bytea not null,
  person_id uuid not null references person on delete cascade,
  primary key (community_id, term, person_id)
);
create index person_term_person on person_term (person_id);
call scope_table('person_term', app => 'select, insert, delete', whole => 'select, insert');

create table residence (
  community_id uuid not null,
  home_id uuid not null references home,
  person_id uuid not null references person on delete cascade,
  lives_as text collate "C" not null check (lives_as in ('owner', 'tenant', 'family')),
  primary key (home_id, person_id)
);
create index residence_person on residence (person_id);
call scope_table('residence', app => 'select, insert, update, delete', whole => 'select, insert');

create table equipment (
  id uuid primary key,
  community_id uuid not null,
  kind text collate "C" not null,
  label text not null,
  building int,
  unit int,
  ordinal int not null default 0,
  place_id uuid references place,
  essential boolean not null default false,
  checked_after_outage boolean not null default false
);
create index equipment_community on equipment (community_id, kind, building, unit, ordinal);
call scope_table('equipment', app => 'select, insert, update', whole => 'select, insert');

-- Outside parties that are called, never accounts.
create table contact (
  id uuid primary key,
  community_id uuid not null,
  kind text collate "C" not null,
  name text not null,
  phone text not null,
  checked_on date not null
);
create index contact_community on contact (community_id, kind, id);
call scope_table('contact', app => 'select, insert, update', whole => 'select, insert');
