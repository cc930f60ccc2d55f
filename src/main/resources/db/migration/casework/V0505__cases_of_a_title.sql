-- While a case is opened: has the same been reported from the same home lately? A title never
-- changes, so a case pays for this once.
create index case_titled on case_head (community_id, title, opened_at);
