package dev.zhishou.access.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.signin.Sessions;
import dev.zhishou.platform.postgres.Database;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.FlushMode;
import org.springframework.session.SaveMode;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions in the database: they survive a restart and hold on every node.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionStore {
  /// A shift at the desk.
  private static final Duration LIVES = Duration.ofHours(12);

  @Bean
  JdbcIndexedSessionRepository sessionRepository(Database database) {
    TransactionTemplate transactions =
        new TransactionTemplate(new DataSourceTransactionManager(database.whole()));
    transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    JdbcIndexedSessionRepository sessions =
        new JdbcIndexedSessionRepository(new JdbcTemplate(database.whole()), transactions);
    sessions.setDefaultMaxInactiveInterval(LIVES);
    sessions.setFlushMode(FlushMode.ON_SAVE);
    sessions.setSaveMode(SaveMode.ON_SET_ATTRIBUTE);
    return sessions;
  }

  @Bean
  Sessions sessions(JdbcIndexedSessionRepository repository) {
    return new Sessions() {
      @Override
      public void endAll(AccountId account) {
        Map<String, ? extends Session> open = repository.findByPrincipalName(account.toString());
        open.keySet().forEach(repository::deleteById);
      }

      @Override
      public void forgetOver() {
        repository.cleanUpExpiredSessions();
      }
    };
  }
}
