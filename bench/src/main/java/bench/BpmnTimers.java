package bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.flowable.common.engine.impl.cfg.TransactionState;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

/**
 * Boundary timers of a BPMN engine, fired by its own executor. Starting 100,000 instances through
 * the API would take many minutes, so one instance is started and its rows are cloned.
 */
abstract class BpmnTimers extends TimerSubject {
  private static final int UUID_LENGTH = 36;
  private static volatile IntConsumer fired;
  private String template;

  private BpmnTimers(String name, String database, String table) {
    super(name, database, table, "duedate_");
  }

  /**
   * Builds the engine with a polling executor, deploys the process and returns the id of one
   * instance of it.
   */
  abstract String begin() throws Exception;

  static final class Flowable extends BpmnTimers {
    private ProcessEngine engine;

    Flowable() {
      super("Flowable async executor", "flowable_timers", "act_ru_timer_job");
    }

    public static final class Fired implements JavaDelegate {
      @Override
      public void execute(DelegateExecution execution) {
        int number = number(execution.getProcessInstanceId());
        Context.getTransactionContext()
            .addTransactionListener(TransactionState.COMMITTED, _ -> fired.accept(number));
      }
    }

    @Override
    String begin() throws Exception {
      StandaloneProcessEngineConfiguration configuration = FlowablePeer.configuration(pg, database);
      configuration.setAsyncExecutorActivate(true);
      configuration.setAsyncExecutorDefaultTimerJobAcquireWaitTime(POLL_MILLIS);
      configuration.setAsyncExecutorDefaultAsyncJobAcquireWaitTime(POLL_MILLIS);
      engine = configuration.buildProcessEngine();
      engine
          .getRepositoryService()
          .createDeployment()
          .addString("deadline.bpmn20.xml", FlowablePeer.BPMN.deadline(Fired.class))
          .deploy();
      return engine.getRuntimeService().startProcessInstanceByKey("deadline").getId();
    }

    @Override
    void stop() throws SQLException {
      engine.close();
      super.stop();
    }
  }

  static final class Operaton extends BpmnTimers {
    private org.operaton.bpm.engine.ProcessEngine engine;

    Operaton() {
      super("Operaton job executor", "operaton_timers", "act_ru_job");
    }

    public static final class Fired implements org.operaton.bpm.engine.delegate.JavaDelegate {
      @Override
      public void execute(org.operaton.bpm.engine.delegate.DelegateExecution execution) {
        int number = number(execution.getProcessInstanceId());
        org.operaton.bpm.engine.impl.context.Context.getCommandContext()
            .getTransactionContext()
            .addTransactionListener(
                org.operaton.bpm.engine.impl.cfg.TransactionState.COMMITTED,
                _ -> fired.accept(number));
      }
    }

    @Override
    String begin() throws Exception {
      var configuration = OperatonPeer.configuration(pg, database);
      DefaultJobExecutor executor = new DefaultJobExecutor();
      executor.setCorePoolSize(8);
      executor.setMaxPoolSize(8);
      executor.setQueueSize(256);
      executor.setMaxJobsPerAcquisition(64);
      executor.setWaitTimeInMillis(POLL_MILLIS);
      executor.setMaxWait(POLL_MILLIS);
      configuration.setJobExecutor(executor);
      configuration.setJobExecutorActivate(true);
      engine = configuration.buildProcessEngine();
      engine
          .getRepositoryService()
          .createDeployment()
          .addString("deadline.bpmn", OperatonPeer.BPMN.deadline(Fired.class))
          .deploy();
      return engine.getRuntimeService().startProcessInstanceByKey("deadline").getId();
    }

    @Override
    void stop() throws SQLException {
      engine.close();
      super.stop();
    }
  }

  @Override
  int fewer() {
    return 5;
  }

  @Override
  void start(IntConsumer onFired) throws Exception {
    fired = onFired;
    template = begin();
    // The template itself must neither fire nor be armed.
    pg.execute(database, "update " + table + " set duedate_ = '" + NEVER + "'");
  }

  @Override
  void load(int from, int count, double spacingMillis) throws SQLException {
    clone(
        from,
        count,
        "'%s'::timestamptz + make_interval(secs => (g - %d) * %s)"
            .formatted(FAR, from, spacingMillis / 1000));
  }

  /** Sleeping timers are never touched: their own rows suffice, all on the template's execution. */
  @Override
  void loadDormant(int count) throws SQLException {
    pg.execute(
        database,
        """
        insert into %1$s select r.* from %1$s t, generate_series(1, %2$d) g, jsonb_populate_record(null::%1$s, to_jsonb(t)
          || jsonb_build_object('id_', 'd' || g, 'correlation_id_', 'd' || g,
             'duedate_', ('%3$s'::timestamptz + g * interval '1 second')::timestamp)) r
        where t.process_instance_id_ = '%4$s'"""
            .formatted(table, count, DORMANT, template));
  }

  @Override
  void stop() throws SQLException {
    pg.drop(database, "postgres");
  }

  private static int number(String processInstance) {
    return Integer.parseInt(processInstance.substring(UUID_LENGTH + 1));
  }

  /** Copies every row of the template instance, its own ids suffixed with the clone's number. */
  private void clone(int from, int count, String due) throws SQLException {
    try (Connection connection = pg.pool(database, "postgres").getConnection()) {
      Map<String, String> tables = new LinkedHashMap<>(Map.of("act_ru_execution", "proc_inst_id_"));
      try (ResultSet row =
          connection
              .createStatement()
              .executeQuery(
                  """
          select table_name, min(column_name) from information_schema.columns where table_name like 'act%'
            and column_name in ('proc_inst_id_', 'process_instance_id_') group by 1 order by 1""")) {
        while (row.next()) {
          tables.putIfAbsent(row.getString(1), row.getString(2));
        }
      }
      Set<String> ids = new TreeSet<>();
      for (var copied : tables.entrySet()) {
        try (ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select to_jsonb(t)->>'id_', to_jsonb(t)->>'correlation_id_' from %s t where %s = '%s'"
                        .formatted(copied.getKey(), copied.getValue(), template))) {
          while (row.next()) {
            ids.add(row.getString(1));
            if (row.getString(2) != null) {
              ids.add(row.getString(2));
            }
          }
        }
      }
      String pattern = ids.stream().collect(Collectors.joining("|", "(", ")"));
      connection.setAutoCommit(false);
      for (var copied : tables.entrySet()) {
        String timer =
            copied.getKey().equals(table)
                ? "|| jsonb_build_object('duedate_', (" + due + ")::timestamp)"
                : "";
        try (PreparedStatement copy =
            connection.prepareStatement(
                """
            insert into %1$s select r.* from %1$s t, generate_series(%2$d, %3$d) g, jsonb_populate_record(null::%1$s,
              regexp_replace(to_jsonb(t)::text, '%4$s', '\\1-' || g, 'g')::jsonb %5$s) r where t.%6$s = '%7$s'"""
                    .formatted(
                        copied.getKey(),
                        from,
                        from + count - 1,
                        pattern,
                        timer,
                        copied.getValue(),
                        template))) {
          copy.execute();
        }
      }
      connection.commit();
    }
  }
}
