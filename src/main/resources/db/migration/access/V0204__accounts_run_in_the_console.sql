-- A role may begin later and end by itself: a deputy holds one until a day.
alter table account_role add column from_at timestamptz, add column until_at timestamptz,
  add check (until_at is null or from_at is null or until_at > from_at);
grant update on account_role to zs_whole;

-- A password that another person chose must be changed before anything else is done with it.
alter table account add column must_change boolean not null default false;

-- The link with which somebody sets his password; only its digest is kept.
create table password_link (
  hash bytea primary key,
  account_id uuid not null references account,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_link_account on password_link (account_id);
call open_table('password_link', app => '', whole => 'select, insert, update, delete');
