-- Whose number only supervisors open (002-218).
alter table person add column confidential boolean not null default false;
