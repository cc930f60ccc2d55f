package dev.zhishou.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// What the container refuses before it knows whose address it is (`%00`, `%zz`) is a problem like
/// any other, not the container's own page.
@Component
class UnreadAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final ProblemWriter problems;

  UnreadAddresses(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> {
          StandardHost host = (StandardHost) context.getParent();
          host.setErrorReportValveClass("");
          host.getPipeline().addValve(new Report());
        });
  }

  private final class Report extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, Throwable fault) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        problems.write(
            request.getRequest(),
            response.getResponse(),
            ProblemAdvice.ofStatus(response.getStatus(), request.getMethod()));
        response.finishResponse();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
