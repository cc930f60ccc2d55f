package dev.zhishou.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class HungUpTest {
  private final ProblemAdvice advice = new ProblemAdvice();

  @Test
  void who_hangs_up_in_the_middle_of_an_answer_is_no_fault_of_ours() {
    var gone = new AsyncRequestNotUsableException("Broken pipe");
    assertThat(advice.unwritten(unwritable(gone), new MockHttpServletRequest())).isNull();
  }

  @Test
  void what_cannot_be_written_for_another_reason_is() {
    var answer =
        advice.unwritten(
            unwritable(new IllegalStateException("a cycle")), new MockHttpServletRequest());
    assertThat(answer).isNotNull();
    assertThat(answer.getStatusCode().value()).isEqualTo(500);
  }

  private static HttpMessageNotWritableException unwritable(Exception cause) {
    return new HttpMessageNotWritableException("not written", new RuntimeException(cause));
  }
}
