package bench;

import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.TaskListener;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.service.delegate.DelegateTask;

final class FlowablePeer extends BpmnPeer {
  static final Bpmn BPMN = new Bpmn("http://flowable.org/bpmn");
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
    configuration.setEngineName(database);
    configuration.setDataSource(pg.pool(database, "postgres"));
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistoryLevel(HistoryLevel.AUDIT);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setAsyncExecutorActivate(false);
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    return configuration;
  }

  @Override
  public String name() {
    return "Flowable";
  }

  @Override
  public void start(Pg pg) throws Exception {
    engine = configuration(pg, "flowable").buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("lift.bpmn20.xml", BPMN.lift(Created.class))
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
