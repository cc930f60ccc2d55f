package dev.zhishou.community.jdbc;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Before the server listens: who was erased from the register and stands there once more, because
/// the database was set back, is erased again, wherever he lived then.
@Component
class ErasePeopleAgain implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(ErasePeopleAgain.class);

  private final ErasedPeople erased;
  private final JdbcExpiredPeople people;

  ErasePeopleAgain(ErasedPeople erased, JdbcExpiredPeople people) {
    this.erased = erased;
    this.people = people;
  }

  @Override
  public void afterSingletonsInstantiated() {
    int again =
        erased.all().entrySet().stream()
            .mapToInt(one -> people.again(one.getKey(), one.getValue()))
            .sum();
    if (again > 0) {
      LOG.warn("恢复后又删除了登记里的 {} 人 / {} people erased again after a restore", again, again);
    }
  }
}
