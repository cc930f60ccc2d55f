package dev.zhishou.access.jdbc.session;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.signin.Sessions;
import dev.zhishou.platform.postgres.Database;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.FlushMode;
import org.springframework.session.SaveMode;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions in the database: they survive a restart and hold on every node.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionStore {
  /// A shift at the desk.
  private static final Duration LIVES = Duration.ofHours(12);

  @Bean
  ThriftySessions<?> sessionRepository(Database database) {
    TransactionTemplate whole =
        new TransactionTemplate(new DataSourceTransactionManager(database.whole()));
    whole.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new ThriftySessions<>(
        kept(database, whole), kept(database, TransactionOperations.withoutTransaction()));
  }

  /// Just outside the filter of the sessions.
  @Bean
  FilterRegistrationBean<Filter> oneLookAtTheSession(ThriftySessions<?> sessions) {
    var registration = new FilterRegistrationBean<Filter>(sessions);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    registration.setAsyncSupported(true);
    return registration;
  }

  private static Optional<Sessions.Open> open(Session session) {
    String handle = session.getAttribute(Sessions.HANDLE);
    String name = session.getAttribute(Sessions.NAME);
    return handle == null || name == null
        ? Optional.empty()
        : Optional.of(
            new Sessions.Open(
                UUID.fromString(handle),
                name,
                session.getCreationTime(),
                session.getLastAccessedTime()));
  }

  private static JdbcIndexedSessionRepository kept(Database database, TransactionOperations how) {
    JdbcIndexedSessionRepository sessions =
        new JdbcIndexedSessionRepository(new JdbcTemplate(database.whole()), how);
    sessions.setDefaultMaxInactiveInterval(LIVES);
    sessions.setFlushMode(FlushMode.ON_SAVE);
    sessions.setSaveMode(SaveMode.ON_SET_ATTRIBUTE);
    return sessions;
  }

  @Bean
  Sessions sessions(Database database) {
    JdbcIndexedSessionRepository kept = kept(database, TransactionOperations.withoutTransaction());
    return new Sessions() {
      @Override
      public List<Open> of(AccountId account) {
        Map<String, ? extends Session> all = kept.findByPrincipalName(account.toString());
        return all.values().stream()
            .filter(one -> !one.isExpired())
            .flatMap(one -> open(one).stream())
            .sorted(Comparator.comparing(Open::seen).reversed())
            .toList();
      }

      @Override
      public boolean end(AccountId account, UUID handle) {
        Map<String, ? extends Session> all = kept.findByPrincipalName(account.toString());
        List<String> found =
            all.entrySet().stream()
                .filter(one -> handle.toString().equals(one.getValue().getAttribute(HANDLE)))
                .map(Map.Entry::getKey)
                .toList();
        found.forEach(kept::deleteById);
        return !found.isEmpty();
      }

      @Override
      public void endAll(AccountId account) {
        Map<String, ? extends Session> open = kept.findByPrincipalName(account.toString());
        open.keySet().forEach(kept::deleteById);
      }

      @Override
      public void forgetOver() {
        kept.cleanUpExpiredSessions();
      }
    };
  }
}
