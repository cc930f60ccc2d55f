package bench;

import java.util.Map;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.delegate.DelegateTask;
import org.operaton.bpm.engine.delegate.TaskListener;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.persistence.StrongUuidGenerator;

/** The community's Camunda 7. */
final class OperatonPeer extends BpmnPeer {
  static final Bpmn BPMN = new Bpmn("http://operaton.org/schema/1.0/bpmn");
  private ProcessEngine engine;

  public static final class Created implements TaskListener {
    @Override
    public void notify(DelegateTask task) {
      created(task.getId());
    }
  }

  static StandaloneProcessEngineConfiguration configuration(Pg pg, String database)
      throws Exception {
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName(database);
    configuration.setDataSource(pg.pool(database, "postgres"));
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_AUDIT);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setJobExecutorActivate(false);
    configuration.setEnforceHistoryTimeToLive(false);
    return configuration;
  }

  @Override
  public String name() {
    return "Operaton";
  }

  @Override
  public void start(Pg pg) throws Exception {
    engine = configuration(pg, "operaton").buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("lift.bpmn", BPMN.lift(Created.class))
        .deploy();
  }

  @Override
  void startCase() {
    engine.getRuntimeService().startProcessInstanceByKey("lift");
  }

  @Override
  void complete(String task, Map<String, Object> form) {
    engine.getTaskService().complete(task, form);
  }

  @Override
  public void close() {
    engine.close();
  }
}
