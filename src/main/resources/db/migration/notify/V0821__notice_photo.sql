-- A photo that a notice shows: the SHA-256 of the file in the evidence.
alter table notice add column photo bytea check (length(photo) = 32);
