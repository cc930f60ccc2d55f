package dev.zhishou.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the container or a filter gives up on ends here, as a problem like any other.
@Controller
class ContainerErrors implements ErrorController {
  private final ProblemWriter problems;

  ContainerErrors(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    problems.write(
        request,
        response,
        fault == null
            ? ProblemAdvice.ofStatus(status == null ? 404 : status, request.getMethod())
            : ProblemAdvice.fault(fault, request));
  }
}
