-- Whether something is known to speak of the file: then housekeeping need not ask again.
alter table upload add column kept boolean not null default false;
call grant_table('upload', app => '', whole => 'update');
