-- A backup says which migrations its tables have seen.
grant select on schema_history to zs_whole;
