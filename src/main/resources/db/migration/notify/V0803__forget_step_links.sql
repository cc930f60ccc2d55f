-- A link that is over is kept without how to reach whoever had it, later without his name.
alter table step_link alter column name drop not null;
create index step_link_personal on step_link (expires_at)
  where name is not null or phone is not null or mail is not null;
