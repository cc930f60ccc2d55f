-- The audit log is one chain over the whole company: each row keeps its own text and the hash of the
-- row before in it, as the events of a case do. Columns repeat what the text says, to be searched.
create table audit_head (
  one_row boolean primary key default true check (one_row),
  seq bigint not null,
  hash bytea not null
);
insert into audit_head (seq, hash) values (0, '\x');
-- Whoever writes a row moves the head: the row lock puts writers of all nodes in line.
call open_table('audit_head', app => 'select, update', whole => 'select, update');

alter table audit
  add column seq bigint,
  add column line text,
  add column hash bytea,
  -- What was said as reason in one's own words, sealed; the line holds the digest of its plain form.
  add column said bytea;

-- The text of a row, made once and kept.
create function audit_line(
  a_seq bigint, a_prev bytea, a_id uuid, a_at timestamptz, a_community uuid, a_account uuid,
  a_act text, a_subject text, a_detail text, a_said text)
returns text language sql stable set timezone = 'UTC' as $$
  select json_build_object(
    'v', 1, 'seq', a_seq, 'id', a_id,
    'at', to_char(a_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'community', a_community, 'account', a_account, 'act', a_act, 'subject', a_subject,
    'detail', a_detail, 'said', a_said, 'prev', encode(a_prev, 'hex'))::text
$$;

-- Rows of before are put into the chain in the order of their time.
do $$
declare
  r record;
  n bigint := 0;
  prev bytea := '\x';
  text_of text;
begin
  for r in select * from audit order by at, id loop
    n := n + 1;
    text_of := audit_line(n, prev, r.id, r.at, r.community_id, r.account_id, r.act, r.subject, r.detail, null);
    prev := sha256(convert_to(text_of, 'UTF8'));
    update audit set seq = n, line = text_of, hash = prev where id = r.id;
  end loop;
  update audit_head set seq = n, hash = prev;
end $$;

alter table audit
  alter column seq set not null,
  alter column line set not null,
  alter column hash set not null,
  add constraint audit_seq unique (seq),
  add constraint audit_hash check (hash = sha256(convert_to(line, 'UTF8')));
create index audit_act on audit (act, seq);
create index audit_subject on audit (subject, seq);

-- Adds a row at the end of the chain.
create function append_audit(
  a_id uuid, a_at timestamptz, a_community uuid, a_account uuid, a_act text, a_subject text,
  a_detail text, a_said_digest text, a_said bytea)
returns bigint language plpgsql as $$
declare
  head record;
  n bigint;
  text_of text;
begin
  select seq, hash into head from audit_head for update;
  n := head.seq + 1;
  text_of := audit_line(n, head.hash, a_id, a_at, a_community, a_account, a_act, a_subject, a_detail, a_said_digest);
  insert into audit (id, at, community_id, account_id, act, subject, detail, seq, line, hash, said)
  values (a_id, a_at, a_community, a_account, a_act, a_subject, a_detail, n, text_of,
    sha256(convert_to(text_of, 'UTF8')), a_said);
  update audit_head set seq = n, hash = sha256(convert_to(text_of, 'UTF8'));
  return n;
end $$;
