-- Whose warnings count in a community, and where it lies. Without a row nobody's count.
create table alert_listening (
  community_id uuid primary key,
  senders text[] not null,
  areas text[] not null,
  geocodes text[] not null,
  latitude double precision,
  longitude double precision,
  at timestamptz not null,
  check ((latitude is null) = (longitude is null))
);
call scope_table('alert_listening', app => 'select, insert, update', whole => 'select');

-- What has run out and nobody has taken back.
create index signal_to_expire on signal (expires_at) where over_at is null and case_id is not null;
