package dev.zhishou.platform.web;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.Problem.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// The one place where what went wrong becomes an answer. A refusal arrives as `Problem.Raised`;
/// anything unknown is a bug, is logged with a number, and says outside nothing but the number.
@RestControllerAdvice
@Order
class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  /// SQLSTATE `character_not_in_repertoire`: PostgreSQL keeps no NUL in a text.
  private static final String NO_CHARACTER = "22021";

  private static final Message CHARACTER =
      new Message("内容含有不能保存的字符(NUL)", "There is a character that cannot be kept (NUL)");

  private static final Message UNREADABLE = new Message("请求内容无法读取", "The body cannot be read");

  @ExceptionHandler
  ResponseEntity<ProblemBody> refused(Problem.Raised raised, HttpServletRequest request) {
    return ProblemWriter.entity(request, raised.problem());
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> unreadable(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    return ProblemWriter.entity(request, JsonFaults.of(unreadable, GatheredFaults.take()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> invalid(
      MethodArgumentNotValidException invalid, HttpServletRequest request) {
    List<Fault> faults =
        invalid.getFieldErrors().stream()
            .map(e -> JsonFaults.invalid(JsonFaults.pointer(e.getField()), e.getDefaultMessage()))
            .collect(Collectors.toList());
    invalid
        .getGlobalErrors()
        .forEach(e -> faults.add(JsonFaults.invalid("", e.getDefaultMessage())));
    return ProblemWriter.entity(request, Problem.invalid(faults));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> invalid(
      HandlerMethodValidationException invalid, HttpServletRequest request) {
    List<Fault> faults =
        invalid.getParameterValidationResults().stream()
            .flatMap(
                result ->
                    result.getResolvableErrors().stream()
                        .map(
                            error ->
                                JsonFaults.invalid(
                                    "?" + result.getMethodParameter().getParameterName(),
                                    error.getDefaultMessage())))
            .toList();
    return ProblemWriter.entity(request, Problem.invalid(faults));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> invalid(
      ConstraintViolationException invalid, HttpServletRequest request) {
    List<Fault> faults =
        invalid.getConstraintViolations().stream()
            .map(
                v ->
                    JsonFaults.invalid(
                        JsonFaults.pointer(v.getPropertyPath().toString()), v.getMessage()))
            .toList();
    return ProblemWriter.entity(request, Problem.invalid(faults));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> mistyped(
      MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
    if (mistyped.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return ProblemWriter.entity(request, Problem.notFound());
    }
    return ProblemWriter.entity(
        request,
        badParameter(
            mistyped.getName(), "wrong-type", new Message("格式不对", "Not of the right form")));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> missing(
      MissingRequestValueException missing, HttpServletRequest request) {
    String name =
        missing instanceof org.springframework.web.bind.MissingServletRequestParameterException p
            ? p.getParameterName()
            : "";
    return ProblemWriter.entity(
        request, badParameter(name, "missing", new Message("缺少参数", "The parameter is missing")));
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    TransactionException.class
  })
  ResponseEntity<ProblemBody> away(Exception away, HttpServletRequest request) {
    return ProblemWriter.entity(request, databaseAway(away, request));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> unstorable(
      DataIntegrityViolationException fault, HttpServletRequest request) {
    boolean character =
        fault.getMostSpecificCause() instanceof SQLException sql
            && NO_CHARACTER.equals(sql.getSQLState());
    return ProblemWriter.entity(
        request, character ? Problem.of("malformed", 400, CHARACTER) : bug(fault, request));
  }

  @ExceptionHandler
  @Nullable ResponseEntity<ProblemBody> gone(AsyncRequestNotUsableException gone) {
    return null; // the caller has hung up: there is nobody to answer
  }

  /// The same in the middle of an answer: it could not be written.
  @ExceptionHandler
  @Nullable ResponseEntity<ProblemBody> unwritten(
      HttpMessageNotWritableException fault, HttpServletRequest request) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof AsyncRequestNotUsableException) {
        return null;
      }
    }
    return ProblemWriter.entity(request, bug(fault, request));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> other(Exception fault, HttpServletRequest request) throws Exception {
    if (AnnotationUtils.findAnnotation(
                fault.getClass(), org.springframework.web.bind.annotation.ResponseStatus.class)
            != null
        || fault.getClass().getName().startsWith("org.springframework.security.")) {
      throw fault; // the security filters answer these
    }
    if (fault instanceof ErrorResponse known) {
      return known(known, request);
    }
    return ProblemWriter.entity(request, bug(fault, request));
  }

  private static ResponseEntity<ProblemBody> known(
      ErrorResponse known, HttpServletRequest request) {
    int status = known.getStatusCode().value();
    ResponseEntity<ProblemBody> answer =
        ProblemWriter.entity(request, ofStatus(status, request.getMethod()));
    return switch (known) {
      case HttpRequestMethodNotSupportedException m ->
          ResponseEntity.status(status)
              .headers(m.getHeaders())
              .headers(answer.getHeaders())
              .body(answer.getBody());
      case HttpMediaTypeNotSupportedException m ->
          ResponseEntity.status(status)
              .headers(m.getHeaders())
              .headers(answer.getHeaders())
              .body(answer.getBody());
      default -> answer;
    };
  }

  /// What a fault outside any controller is: the session is read before one is reached.
  static Problem fault(Throwable fault, HttpServletRequest request) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof TransientDataAccessException
          || cause instanceof TransactionException) {
        return databaseAway(cause, request);
      }
    }
    return bug(fault, request);
  }

  private static Problem databaseAway(Throwable away, HttpServletRequest request) {
    LOG.warn(
        "{} {}: the database is away: {}",
        request.getMethod(),
        request.getRequestURI(),
        away.toString());
    return Problem.databaseAway();
  }

  static Problem bug(Throwable fault, HttpServletRequest request) {
    UUID number = UUID.randomUUID();
    LOG.error("{} {}: bug {}", request.getMethod(), request.getRequestURI(), number, fault);
    return ofStatus(500, request.getMethod())
        .because(new Message("编号 " + number, "number " + number));
  }

  static Problem ofStatus(int status, String method) {
    return switch (status) {
      case 400 -> Problem.of("malformed", 400, UNREADABLE);
      case 401 -> Problem.of("not-signed-in", 401, new Message("请先登录", "Sign in first"));
      case 403 -> Problem.of("forbidden", 403, new Message("没有权限", "Not allowed"));
      case 404 -> Problem.notFound();
      case 405 ->
          Problem.of(
              "method", 405, new Message("此地址不接受 " + method, "This address takes no " + method));
      case 406 ->
          Problem.of("not-acceptable", 406, new Message("没有所要的格式", "No such representation"));
      case 413 -> TooLarge.PROBLEM;
      case 415 ->
          Problem.of("media-type", 415, new Message("不支持此内容类型", "This media type is not taken"));
      case 503 -> Problem.databaseAway();
      default ->
          status < 500
              ? Problem.of("refused", status, new Message("请求被拒绝", "The call was refused"))
              : Problem.of(
                  "fault", status, new Message("服务器出错,已记录", "The server has a fault; it is noted"));
    };
  }

  private static Problem badParameter(String name, String code, Message message) {
    return Problem.of("malformed", 400, new Message("参数有误", "A parameter is wrong"))
        .with(new Fault("?" + name, code, message));
  }
}
