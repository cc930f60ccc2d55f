-- The youngest transaction whose change row was deleted: a reader that was away longer loads its lists anew.
alter table installation add column feed_pruned xid8 not null default '0';
