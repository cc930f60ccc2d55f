-- Everything that a commit writes of one case, in one call: the head moves from what was decided
-- upon, or nothing at all is written. Each part is a statement with a plan of its own, made once on
-- a connection; a part that has no rows costs nothing.
--
-- h_was_seq null: the case has just begun, its head stands already.
create function append_case(
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
        next_deadline = h_deadline, next_alarm_at = h_alarm
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

-- One index that serves both: a step's own row, and the open steps of a community.
alter table case_step drop constraint case_step_pkey;
drop index step_open;
alter table case_step add primary key (community_id, case_id, run);
