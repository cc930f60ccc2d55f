package dev.zhishou.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.platform.Scope;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The second wall, checked over every table that any module's migration makes.
class CatalogTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final String FAULTS =
      """
      with t as (
        select c.oid, c.relname::text as name, c.relrowsecurity, c.relforcerowsecurity,
          pg_get_userbyid(c.relowner)::text as owner,
          exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'community_id'
                  and not a.attisdropped) as scoped
        from pg_class c where c.relnamespace = 'zs'::regnamespace and c.relkind in ('r', 'p')),
      g as (
        select t.name, case when a.grantee = 0 then 'PUBLIC' else pg_get_userbyid(a.grantee)::text end
            as grantee, a.privilege_type as privilege
        from t join pg_class c on c.oid = t.oid, aclexplode(c.relacl) a
        where a.grantee = 0 or pg_get_userbyid(a.grantee) in ('zs_app', 'zs_whole'))
      select 'no row security: ' || name as fault from t where scoped and not relrowsecurity
      union all select 'forced: ' || name from t where relforcerowsecurity
      union all select 'policies: ' || name from t where scoped and
        (select array_agg(p.polname::text order by p.polname) from pg_policy p where p.polrelid = t.oid)
          is distinct from array['scoped', 'whole']
      union all select 'policy differs: ' || tablename || '.' || policyname from pg_policies
        where schemaname = 'zs' and not (
          policyname = 'scoped' and roles = array['zs_app']::name[] and cmd = 'ALL'
            and with_check is null and regexp_replace(qual, '\\s', '', 'g') =
            '(community_id=ANY(((SELECTcurrent_setting(''zs.communities''::text)AScurrent_setting))::uuid[]))'
          or policyname = 'whole' and roles = array['zs_whole']::name[] and cmd = 'ALL'
            and with_check is null and qual = 'true')
      union all select 'nullable: ' || name from t join pg_attribute a on a.attrelid = t.oid
        where a.attname = 'community_id' and not a.attnotnull
      union all select 'changeable: ' || name || ' ' || privilege || ' by ' || grantee from g
        where name in ('case_event', 'audit') and privilege in ('UPDATE', 'DELETE', 'TRUNCATE')
      union all select 'dangerous: ' || name || ' ' || privilege || ' by ' || grantee from g
        where privilege in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or grantee = 'PUBLIC'
      union all select 'not granted by convention: ' || name from t
        where name <> 'schema_history' and not exists (select from g where g.name = t.name)
      union all select 'may bypass: ' || rolname from pg_roles
        where rolname in ('zs_app', 'zs_whole') and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)
      union all select 'owned by the server: ' || name from t where owner in ('zs_app', 'zs_whole')
      """;

  @AfterEach
  void clear() {
    DATABASE.asOwner("drop table if exists planted");
  }

  @Test
  void every_table_keeps_the_conventions() {
    assertThat(faults()).isEmpty();
    assertThat(DATABASE.count("pg_policies where schemaname = 'zs'")).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no row security: planted | create table planted (community_id uuid not null); grant select"
            + " on planted to zs_app",
        "policies: planted | create table planted (community_id uuid not null); call"
            + " scope_table('planted', 'select', 'select'); drop policy whole on planted",
        "policy differs: planted.scoped | create table planted (community_id uuid not null); call"
            + " scope_table('planted', 'select', 'select'); drop policy scoped on planted; create"
            + " policy scoped on planted to zs_app using (community_id = any"
            + " (current_setting('zs.communities')::uuid[]))",
        "policy differs: planted.scoped | create table planted (community_id uuid not null); call"
            + " scope_table('planted', 'select', 'select'); drop policy scoped on planted; create"
            + " policy scoped on planted using (true)",
        "nullable: planted | create table planted (community_id uuid not null); call"
            + " scope_table('planted', 'select', 'select'); alter table planted alter community_id"
            + " drop not null",
        "forced: planted | create table planted (community_id uuid not null); call"
            + " scope_table('planted', 'select', 'select'); alter table planted force row level"
            + " security",
        "dangerous: planted TRUNCATE by zs_app | create table planted (id int); call"
            + " open_table('planted', 'select, truncate', 'select')",
        "dangerous: planted SELECT by PUBLIC | create table planted (id int); call"
            + " open_table('planted', 'select', 'select'); grant select on planted to public",
        "not granted by convention: planted | create table planted (id int)",
      })
  void a_planted_fault_is_found(String fault, String plant) {
    DATABASE.asOwner(plant);
    assertThat(faults()).contains(fault);
  }

  /// Else each step writes its case's head into every index anew.
  @Test
  void what_each_step_moves_stands_in_no_index() {
    String indexed =
        """
        pg_index i join pg_attribute a on a.attrelid = i.indrelid
          and (a.attnum = any (i.indkey) or pg_get_expr(i.indpred, i.indrelid) like '%%' || a.attname || '%%')
        where i.indrelid = 'zs.case_head'::regclass and a.attname in (%s)
        """;
    assertThat(DATABASE.count(indexed.formatted("'case_id', 'status', 'watch_from'"))).isPositive();
    assertThat(
            DATABASE.count(
                indexed.formatted(
                    "'last_seq', 'last_hash', 'severity', 'next_deadline', 'next_alarm_at'")))
        .isZero();
  }

  @Test
  void an_event_that_could_be_changed_is_found() {
    if (DATABASE.count("pg_class where relname = 'case_event'") == 0) {
      DATABASE.asOwner("create table case_event (id int)");
    }
    DATABASE.asOwner("grant update on case_event to zs_app");
    assertThat(faults()).contains("changeable: case_event UPDATE by zs_app");
    DATABASE.asOwner("revoke update on case_event from zs_app");
  }

  private static List<String> faults() {
    return DATABASE
        .scoped()
        .in(Scope.whole("catalog test"))
        .of(FAULTS)
        .list(row -> row.text("fault"));
  }
}
