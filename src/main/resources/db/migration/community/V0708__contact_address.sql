-- Where an outside party is, such as the hospital of the estate (001-067).
alter table contact add column address text;
