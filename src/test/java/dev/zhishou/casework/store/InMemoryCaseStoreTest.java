package dev.zhishou.casework.store;

class InMemoryCaseStoreTest extends CaseStoreContract {
  private final InMemoryCaseStore store = new InMemoryCaseStore();

  @Override
  protected CaseStore store() {
    return store;
  }

  @Override
  protected Alarms alarms() {
    return store;
  }
}
