-- A step moves the next alarm of its case. Where that is indexed, each step writes the head into
-- every index anew. So the watch looks by a bound that lies before the alarm or at it: a later
-- alarm leaves the bound where it is, an earlier one draws it along, and the watch moves a bound
-- that has passed without an alarm. No alarm can stand before its bound: the check sees to that.
alter table case_head add column watch_from timestamptz;
update case_head set watch_from = next_alarm_at where next_alarm_at is not null;
alter table case_head add constraint case_watched
  check (next_alarm_at is null or (watch_from is not null and watch_from <= next_alarm_at));
drop index case_alarm;
create index case_watch on case_head (watch_from) where watch_from is not null;

-- Nor may an open case stand in the index of titles; open ones are found by case_open.
drop index case_titled;
create index case_titled on case_head (community_id, title, opened_at) where status = 'closed';

create or replace function append_case(
  h_community uuid, h_case uuid, h_was_seq int, h_was_hash bytea, h_seq int, h_hash bytea,
  h_status text, h_severity text, h_deadline timestamptz, h_alarm timestamptz,
  e_seq int[], e_type text[], e_at timestamptz[], e_bytes bytea[], e_hash bytea[],
  s_run text[], s_state text[], s_roles text[], s_people text[], s_taken uuid[],
  s_ready timestamptz[], s_due timestamptz[],
  d_run text[],
  c_topic text[], c_seq int[], c_at timestamptz[],
  t_name text[], t_instance text[], t_at timestamptz[], t_priority int[],
  p_seq int[], p_name text[], p_sealed bytea[],
  x_seq int[], x_name text[])
returns boolean language plpgsql as $$
begin
  if h_was_seq is not null then
    update case_head
    set last_seq = h_seq, last_hash = h_hash, status = h_status, severity = h_severity,
        next_deadline = h_deadline, next_alarm_at = h_alarm, watch_from = least(watch_from, h_alarm)
    where case_id = h_case and last_seq = h_was_seq and last_hash = h_was_hash;
    if not found then
      return false;
    end if;
  end if;
  for i in 1 .. cardinality(e_seq) loop
    insert into case_event (case_id, seq, community_id, type, at, bytes, hash)
    values (h_case, e_seq[i], h_community, e_type[i], e_at[i], e_bytes[i], e_hash[i]);
  end loop;
  for i in 1 .. cardinality(d_run) loop
    delete from case_step
    where community_id = h_community and case_id = h_case and run = d_run[i];
  end loop;
  for i in 1 .. cardinality(s_run) loop
    insert into case_step (case_id, run, community_id, state, roles, people, taken_by,
      ready_at, due_at)
    values (h_case, s_run[i], h_community, s_state[i], s_roles[i]::text[], s_people[i]::uuid[],
      s_taken[i], s_ready[i], s_due[i])
    on conflict (community_id, case_id, run) do update
    set state = excluded.state, roles = excluded.roles, people = excluded.people,
        taken_by = excluded.taken_by, ready_at = excluded.ready_at, due_at = excluded.due_at;
  end loop;
  for i in 1 .. cardinality(p_name) loop
    insert into case_private (case_id, seq, name, community_id, sealed)
    values (h_case, p_seq[i], p_name[i], h_community, p_sealed[i]);
  end loop;
  for i in 1 .. cardinality(x_name) loop
    delete from case_private where case_id = h_case and seq = x_seq[i] and name = x_name[i];
  end loop;
  for i in 1 .. cardinality(c_topic) loop
    insert into change (topic, community_id, id, seq, at)
    values (c_topic[i], h_community, h_case, c_seq[i], c_at[i]);
  end loop;
  for i in 1 .. cardinality(t_name) loop
    insert into task (task_name, task_instance, execution_time, priority)
    values (t_name[i], t_instance[i], t_at[i], t_priority[i])
    on conflict do nothing;
  end loop;
  return true;
end $$;
