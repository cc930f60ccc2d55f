-- Every step writes a change and a task, so each index on them is paid at every step.
--
-- Changes come in the order of time, and only housekeeping asks for the old ones.
drop index change_at;
create index change_at on change using brin (at);
-- The scheduler looks for what is due in the order of priority; task_priority serves it.
drop index task_due;
-- Only a task that is being worked off has a heartbeat.
drop index task_heartbeat;
create index task_heartbeat on task (last_heartbeat) where last_heartbeat is not null;
