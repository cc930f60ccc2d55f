-- Passkeys (WebAuthn) of accounts: the public half, which is no secret, and by which host it was made.
create table passkey (
  id bytea primary key,
  account_id uuid not null references account,
  name text not null,
  host text collate "C" not null,
  credential bytea not null,
  counter bigint not null,
  backup_eligible boolean not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkey_account on passkey (account_id);
call open_table('passkey', app => '', whole => 'select, insert, update, delete');

-- What an authenticator was asked to sign: good once and for minutes. With an account, it is asked of
-- somebody who is signed in.
create table passkey_challenge (
  hash bytea primary key,
  account_id uuid references account,
  expires_at timestamptz not null
);
create index passkey_challenge_expires on passkey_challenge (expires_at);
call open_table('passkey_challenge', app => '', whole => 'select, insert, delete');
