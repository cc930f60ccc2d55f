-- The home of the case that took money in, apart from who pays: a contractor is not the home.
alter table ledger_entry add column home_id text collate "C";
