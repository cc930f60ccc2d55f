-- While a case is opened: has the same been reported from the same home lately? Each step moves the
-- next alarm, which is indexed, and so writes into every index that holds the row: an open case
-- must not stand in this one. Open ones are found by case_open.
create index case_titled on case_head (community_id, title, opened_at) where status = 'closed';
