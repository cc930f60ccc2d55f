-- When a token was last used, to the minute; and who made it, where that is not its account.
alter table token
  add column last_used_at timestamptz,
  add column made_by uuid references account;
