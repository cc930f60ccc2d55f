-- What must stand on every open screen is found however many messages came after it.
alter table message add column everywhere boolean not null default false;
