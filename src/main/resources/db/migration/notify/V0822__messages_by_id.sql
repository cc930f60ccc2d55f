-- The messages of a page are read a part at a time, by the id of the delivery: ids grow with time.
drop index delivery_mine;
create index delivery_mine on delivery (recipient, id) where channel = 'in-app';
