package dev.zhishou.procedure.binder;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClausesTest {
  private static final Clauses CLAUSES = Clauses.of(Binder.shipped());

  @Test
  void all_obligations_of_the_documents_are_known() {
    assertThat(CLAUSES.clauses()).hasSize(1_508);
    assertThat(CLAUSES.clauses().values())
        .allSatisfy(
            clause -> {
              assertThat(clause.document()).isNotBlank();
              assertThat(clause.quote()).isNotBlank().doesNotStartWith("\"");
            });
  }

  @Test
  void nothing_names_an_obligation_that_does_not_exist() {
    assertThat(CLAUSES.carriers().keySet()).isSubsetOf(CLAUSES.clauses().keySet());
  }

  @Test
  void the_element_that_names_an_obligation_carries_it_and_what_is_left_to_others_does_not() {
    Binder binder =
        Binder.shipped()
            .with(
                Map.of(
                    "sop/service/inquiry.yaml",
                    """
                    id: inquiry
                    title: 咨询
                    kind: request
                    severity: normal
                    summary: 有人来问事。
                    asks: {question: {ask: 问什么, type: text, required: true, refs: [002-219]}}
                    params: {reply_in: {is: 5m, refs: [004-347]}}
                    steps:
                      oral:
                        do: 口头来问
                        after: []
                        steps:
                          answer: {do: 回答, by: opener, due: reply_in, asks: {said: {ask: 怎么答的, type: text, refs: [004-349]}}, refs: [002-222]}
                    outcomes: {已答: true}
                    refs: {desk: [004-293]}
                    """));

    Clauses clauses = Clauses.of(binder);

    assertThat(refs(clauses, "002-219")).contains("rule inquiry.question 问什么 null");
    assertThat(refs(clauses, "004-347")).contains("rule inquiry.reply_in 5m null");
    assertThat(refs(clauses, "002-222")).contains("step inquiry.answer 回答 answer");
    assertThat(refs(clauses, "004-349")).contains("step inquiry.answer.said 怎么答的 answer");
    assertThat(refs(clauses, "004-293")).noneMatch(ref -> ref.contains(" inquiry."));
  }

  @Test
  void what_is_carried_by_code_names_a_test_that_exists() {
    List<Carrier> pages =
        CLAUSES.carriers().values().stream()
            .flatMap(List::stream)
            .filter(carrier -> carrier.test() != null)
            .distinct()
            .toList();
    assertThat(pages).allSatisfy(page -> assertThat(tests(page.test())).isNotEmpty());
  }

  private static List<String> refs(Clauses clauses, String id) {
    return clauses.of(id).stream()
        .map(
            one ->
                "%s %s %s %s"
                    .formatted(
                        one.kind().name().toLowerCase(Locale.ROOT),
                        one.ref(),
                        one.how(),
                        one.step()))
        .toList();
  }

  private static List<Method> tests(String name) throws ClassNotFoundException {
    String[] parts = name.split("#");
    return Stream.of(Class.forName("dev.zhishou." + parts[0]).getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .filter(method -> method.getName().equals(parts[1]))
        .toList();
  }
}
