-- Which account put which file there. The file itself lies under DATA/evidence.
create table upload (
  sha256 bytea not null check (length(sha256) = 32),
  account_id uuid not null,
  media_type text collate "C" not null,
  size bigint not null,
  at timestamptz not null,
  primary key (sha256, account_id)
);
create index upload_at on upload (at);
call open_table('upload', app => 'select, insert', whole => 'select, insert, delete');
