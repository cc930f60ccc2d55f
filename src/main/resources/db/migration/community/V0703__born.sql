-- When somebody was born, sealed: for whom a notice to the old is, and no more.
alter table person add column born bytea;
