-- The number of the case that a report became, so that a similar report can be told by it.
alter table report add column case_number text collate "C";
