-- By what ways an estate is reached, and when somebody attends to each.
alter table estate_profile
  add column channel_names text[] not null default '{}',
  add column channel_hours text[] not null default '{}',
  add column channel_places text[] not null default '{}',
  add check (cardinality(channel_names) = cardinality(channel_hours)
    and cardinality(channel_names) = cardinality(channel_places));
