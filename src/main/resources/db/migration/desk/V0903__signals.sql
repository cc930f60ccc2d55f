-- Warnings and sensors' messages that were heard, one row for each case that one belongs to. The
-- same message twice is one message; what is in force tells when a storm is stood down.
create table signal (
  community_id uuid not null,
  sender text collate "C" not null,
  identifier text collate "C" not null,
  sent_at timestamptz not null,
  procedure text collate "C" not null,
  case_id uuid,
  number text collate "C" not null,
  how text collate "C" not null check (how in ('', 'opened', 'joined', 'told')),
  expires_at timestamptz,
  over_at timestamptz,
  at timestamptz not null,
  primary key (community_id, sender, identifier, sent_at, procedure, number)
);
create index signal_in_force on signal (community_id, case_id) where over_at is null;
call scope_table('signal', app => 'select, insert, update', whole => 'select');
