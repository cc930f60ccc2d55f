-- By which way a seal left the house first: the word of a channel, such as `webhook` or `mail`.
alter table day_seal add column left_by text collate "C";
alter table day_seal add constraint day_seal_left check ((left_at is null) = (left_by is null));
grant update (left_by) on day_seal to zs_whole;
