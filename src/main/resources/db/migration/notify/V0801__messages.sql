-- A message: what is to be said, by kind and ids. Its words are made when it is sent or shown; no
-- personal value stands here.
create table message (
  id uuid primary key,
  community_id uuid not null,
  kind text collate "C" not null,
  about text not null,
  case_id uuid,
  run text collate "C",
  severity text collate "C" not null check (severity in ('critical', 'serious', 'normal', 'minor')),
  drill boolean not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index message_case on message (case_id, made_at) where case_id is not null;
create index message_made on message (made_at);
call scope_table('message', app => 'select, insert', whole => 'select, insert, delete');

-- One message to one recipient by one channel: its id is the webhook's id and the provider's
-- dedupe key. While it is queued or sending, due_at says when a worker may take it: a worker that
-- died is followed by another then.
create table delivery (
  id uuid primary key,
  community_id uuid not null,
  message_id uuid not null references message on delete cascade,
  recipient text collate "C" not null check (recipient ~ '^(account|person|contact|group):'),
  channel text collate "C" not null,
  lane text collate "C" not null,
  urgency smallint not null,
  state text collate "C" not null check (state in
    ('queued', 'sending', 'sent', 'delivered', 'read', 'acknowledged', 'failed', 'withdrawn')),
  due_at timestamptz not null,
  tries int not null default 0,
  gateway_id uuid,
  reference text collate "C",
  fault text collate "C",
  detail text,
  queued_at timestamptz not null,
  sent_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  acknowledged_at timestamptz,
  failed_at timestamptz,
  unique (message_id, recipient, channel)
);
create index delivery_due on delivery (lane, urgency, due_at) where state in ('queued', 'sending');
create index delivery_mine on delivery (recipient, queued_at) where channel = 'in-app';
create index delivery_reference on delivery (gateway_id, reference) where reference is not null;
call scope_table('delivery', app => 'select, insert, update', whole => 'select, insert, update');

-- Each try of a delivery at a gateway.
create table delivery_attempt (
  id uuid primary key,
  community_id uuid not null,
  delivery_id uuid not null references delivery on delete cascade,
  gateway_id uuid not null,
  at timestamptz not null,
  took_ms int not null,
  outcome text collate "C" not null check (outcome in ('delivered', 'accepted', 'failed', 'later')),
  fault text collate "C",
  detail text
);
create index delivery_attempt_of on delivery_attempt (delivery_id, at);
create index delivery_attempt_gateway on delivery_attempt (gateway_id, at desc);
call scope_table('delivery_attempt', app => 'select', whole => 'select, insert');

-- A way out of the house: a provider of SMS, voice or mail (in the order of `position`; they belong
-- to head office), a robot of a group, a webhook. Where it leads and its secrets are sealed. The
-- tokens are its pace, shared by all nodes.
create table gateway (
  id uuid primary key,
  community_id uuid not null,
  channel text collate "C" not null,
  lane text collate "C" not null,
  name text not null,
  position int not null,
  settings bytea not null,
  per_second double precision not null check (per_second > 0),
  tokens double precision not null,
  tokens_at timestamptz not null,
  resting_until timestamptz,
  failing_since timestamptz,
  off_at timestamptz,
  off_why text collate "C",
  deleted_at timestamptz,
  made_at timestamptz not null
);
create index gateway_lane on gateway (lane, position) where off_at is null and deleted_at is null;
call scope_table('gateway', app => 'select', whole => 'select, insert, update');

-- How somebody of the house wants to be reached: by which channels in which order, when not. The
-- mail address is sealed.
create table reach (
  account_id uuid primary key,
  channels text[] not null,
  quiet_from time,
  quiet_to time,
  mail bytea
);
call open_table('reach', app => '', whole => 'select, insert, update');
