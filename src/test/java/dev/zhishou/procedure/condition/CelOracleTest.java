package dev.zhishou.procedure.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelOptions;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.UnknownContext;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Our reckoner against CEL's own runtime with unknown tracking, over random conditions and random
/// answers, some of them missing.
class CelOracleTest {
  private static final int TRIES = 4_000;
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableUnknownTracking(true)
          .enableHeterogeneousNumericComparisons(true)
          .build();
  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("yes", SimpleType.BOOL)
          .addVar("no", SimpleType.BOOL)
          .addVar("open", SimpleType.BOOL)
          .addVar("count", SimpleType.INT)
          .addVar("hours", SimpleType.DOUBLE)
          .addVar("state", SimpleType.STRING)
          .addVar("signs", ListType.create(SimpleType.STRING))
          .build();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

  private final SplittableRandom random = new SplittableRandom(20261121);

  @Test
  void randomConditionsAreReckonedAsCelDoes() throws Exception {
    Map<Truth, Integer> seen = new HashMap<>();
    for (int at = 0; at < TRIES; at++) {
      String text = test(4);
      Map<String, Object> answers = answers();
      Truth cel = cel(Words.toCel(text), answers);
      Truth ours = ours(text, answers);
      assertThat(ours).as("%s with %s", text, answers).isEqualTo(cel);
      seen.merge(ours, 1, Integer::sum);
    }
    assertThat(seen.keySet()).containsExactlyInAnyOrder(Truth.values());
    assertThat(seen.values()).allSatisfy(count -> assertThat(count).isGreaterThan(TRIES / 20));
  }

  private String test(int depth) {
    return switch (random.nextInt(depth > 0 ? 12 : 7)) {
      case 0 -> "yes";
      case 1 -> "no";
      case 2 -> "open";
      // CEL knows the order of whole numbers and decimals, but equality only within one sort
      case 3 ->
          random.nextBoolean()
              ? number() + " " + one("<", "<=", ">", ">=") + " " + number()
              : "count " + one("==", "!=") + " " + random.nextInt(4);
      case 4 -> "state " + one("==", "!=") + " " + one("\"out\"", "\"help\"");
      case 5 -> "state in [\"out\", " + one("\"help\"", "\"out\"") + "]";
      case 6 -> one("\"smoke\"", "\"cries\"") + " in signs";
      case 7 -> "not (" + test(depth - 1) + ")";
      case 8, 9 -> "(" + test(depth - 1) + " and " + test(depth - 1) + ")";
      case 10 -> "signs." + one("exists", "all") + "(s, s == \"smoke\" or " + test(0) + ")";
      default -> "(" + test(depth - 1) + " or " + test(depth - 1) + ")";
    };
  }

  private String number() {
    return switch (random.nextInt(5)) {
      case 0 -> "count";
      case 1 -> "hours";
      case 2 -> String.valueOf(random.nextInt(4));
      case 3 -> random.nextInt(3) + ".5";
      default -> "(count + " + random.nextInt(3) + ")";
    };
  }

  private String one(String... words) {
    return words[random.nextInt(words.length)];
  }

  private Map<String, Object> answers() {
    Map<String, Object> answers = new HashMap<>();
    maybe(answers, "yes", random.nextBoolean());
    maybe(answers, "no", random.nextBoolean());
    maybe(answers, "open", random.nextBoolean());
    maybe(answers, "count", (long) random.nextInt(4));
    maybe(answers, "hours", random.nextInt(8) / 2.0);
    maybe(answers, "state", one("out", "help"));
    List<String> signs = new ArrayList<>();
    if (random.nextBoolean()) {
      signs.add("smoke");
    }
    if (random.nextBoolean()) {
      signs.add("cries");
    }
    maybe(answers, "signs", List.copyOf(signs));
    return answers;
  }

  private void maybe(Map<String, Object> answers, String name, Object value) {
    if (random.nextInt(3) > 0) {
      answers.put(name, value);
    }
  }

  private static Truth ours(String text, Map<String, Object> answers) {
    Conditions.Read read = Conditions.condition(text, Known.NAMES);
    assertThat(read.faults()).as(text).isEmpty();
    Condition condition = read.condition().orElseThrow();
    return condition.test(name -> value(answers.get(name)));
  }

  private static @Nullable Value value(@Nullable Object answer) {
    return switch (answer) {
      case null -> null;
      case Boolean yes -> new Value.YesNo(yes);
      case Long number -> new Value.Whole(number);
      case Double number -> new Value.Decimal(BigDecimal.valueOf(number));
      case String key -> new Value.Choice(List.of(key));
      case List<?> keys -> new Value.Choice(keys.stream().map(String.class::cast).toList());
      default -> throw new IllegalArgumentException(answer.toString());
    };
  }

  private static Truth cel(String text, Map<String, Object> answers) throws Exception {
    List<CelAttributePattern> missing =
        List.of("yes", "no", "open", "count", "hours", "state", "signs").stream()
            .filter(name -> !answers.containsKey(name))
            .map(CelAttributePattern::fromQualifiedIdentifier)
            .toList();
    Object result =
        RUNTIME
            .createProgram(COMPILER.compile(text).getAst())
            .advanceEvaluation(
                UnknownContext.create(name -> Optional.ofNullable(answers.get(name)), missing));
    return result instanceof CelUnknownSet ? Truth.UNKNOWN : Truth.of((Boolean) result);
  }
}
