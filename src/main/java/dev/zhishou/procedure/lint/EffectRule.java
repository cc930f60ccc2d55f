package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.condition.Conditions;
import dev.zhishou.procedure.condition.Literals;
import dev.zhishou.procedure.condition.Type;
import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Starts;
import dev.zhishou.procedure.reading.Outline;
import dev.zhishou.procedure.text.Nearest;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Spot;
import java.util.Optional;
import java.util.Set;

/// What a step does beyond itself: `unknown-notice`, whom messages go to, what is charged and paid
/// back, which procedure is started with what (`unknown-procedure`, `unknown-name`).
/// `confidential`: a confidential matter is told to somebody who lives here.
final class EffectRule implements Rule {
  @Override
  public void judge(Subject subject) {
    Audience audience = new Audience(subject);
    for (Place place : subject.flow().places()) {
      for (Act act : place.step().effects().acts()) {
        act(subject, audience, place, act);
      }
      Starts starts = place.step().effects().starts();
      if (starts != null) {
        starts(subject, place, starts);
      }
    }
  }

  private static void act(Subject subject, Audience audience, Place place, Act act) {
    switch (act) {
      case Act.Notice notice -> {
        ReferenceRule.known(
            subject,
            "unknown-notice",
            notice.template(),
            subject.binder().reference().notices().keySet(),
            inner(subject, place, "notice", "template", notice.template()),
            "通知",
            "notice");
        for (String to : notice.to()) {
          Spot spot = inner(subject, place, "notice", "to", to);
          audience.check(to, spot, false);
          if (subject.procedure().head().confidential() != null) {
            audience.confidential(to, spot);
          }
        }
      }
      case Act.Call call ->
          call.to()
              .forEach(
                  to -> audience.check(to, subject.sheet().item(place.name(), "call", to), true));
      case Act.Charge charge -> {
        audience.check(
            charge.payer(), inner(subject, place, "charge", "payer", charge.payer()), false);
        amount(
            subject, charge.amount(), inner(subject, place, "charge", "amount", charge.amount()));
      }
      case Act.Refund refund -> {
        String less = refund.less();
        if (less != null) {
          deductions(subject, less, inner(subject, place, "refund", "less", less));
        }
      }
      case Act.Registry registry ->
          registry
              .facts()
              .forEach(
                  (fact, name) ->
                      household(
                          subject, fact, name, subject.sheet().word(place.name(), "registry")));
      case Act.Custody _ -> {
        // its words are all that may be wrong, and the reader knows them
      }
    }
  }

  private static Spot inner(Subject subject, Place place, String word, String key, String text) {
    Optional<Node> value =
        subject
            .sheet()
            .step(place.name())
            .flatMap(node -> node.get(word))
            .filter(Node.Mapping.class::isInstance)
            .flatMap(node -> ((Node.Mapping) node).get(key));
    if (value.orElse(null) instanceof Node.Sequence(var items, _)) {
      return items.stream()
          .filter(item -> item instanceof Node.Scalar scalar && scalar.text().equals(text))
          .findFirst()
          .map(Node::spot)
          .orElse(value.get().spot());
    }
    return value.map(Node::spot).orElseGet(() -> subject.sheet().word(place.name(), word));
  }

  private static void amount(Subject subject, String amount, Spot spot) {
    boolean sound =
        amount.matches("\\d{1,12}(?:\\.\\d{1,2})?")
            || subject.procedure().figures().containsKey(amount)
            || subject.ask(amount).map(ask -> ask.type() == AnswerType.MONEY).orElse(false);
    if (!sound) {
      subject.error(
          subject.ask(amount).isPresent() ? "type" : "unknown-name",
          spot,
          "`" + amount + "` 不是金额。",
          "`" + amount + "` is no sum of money.",
          "写一个类型为 money 的问题、一个数（params）或元数。",
          "Name a question of type money, a figure, or a sum in yuan.");
    }
  }

  /// A list of people, which way they move, or a text.
  private static void household(Subject subject, String fact, String name, Spot spot) {
    Optional<Ask> ask = subject.ask(name);
    boolean sound =
        ask.isPresent()
            && switch (fact) {
              case "family", "tenants" ->
                  ask.get().type() == AnswerType.LIST
                      && ask.get().columns().values().stream()
                          .anyMatch(column -> "name".equals(column.source().mask()));
              case "way" ->
                  ask.get().type() == AnswerType.CHOICE
                      && ask.get().options().keySet().equals(Set.of("move_in", "move_out"));
              default -> ask.get().type() == AnswerType.TEXT;
            };
    if (!sound) {
      subject.error(
          ask.isEmpty() ? "unknown-name" : "type",
          spot,
          "`" + fact + ": " + name + "` 不合住户登记。",
          "`" + fact + ": " + name + "` does not fit the register of households.",
          "`family`、`tenants` 写一个有 `mask: name` 一列的列表；`way` 写选项为 `move_in`、`move_out` 的选择；其余写文字。",
          "`family` and `tenants` name a list with a column of `mask: name`, `way` a choice of"
              + " `move_in` and `move_out`, all others a text.");
    }
  }

  private static void deductions(Subject subject, String less, Spot spot) {
    Optional<Ask> list = subject.ask(less);
    boolean sound =
        list.isPresent()
            && list.get().type() == AnswerType.LIST
            && Optional.ofNullable(list.get().columns().get("amount"))
                .map(column -> column.type() == AnswerType.MONEY)
                .orElse(false);
    if (!sound) {
      subject.error(
          list.isEmpty() ? "unknown-name" : "list",
          spot,
          "`" + less + "` 不是带 `amount`（金额）一列的列表。",
          "`" + less + "` is no list with a column `amount` of type money.",
          "写一个列表的名字，它有一列 `amount: {ask: 金额, type: money}`。",
          "Name a list that has `amount: {ask: …, type: money}`.");
    }
  }

  private static void starts(Subject subject, Place place, Starts starts) {
    Spot named = inner(subject, place, "starts", "procedure", starts.procedure());
    ReferenceRule.procedure(subject, starts.procedure(), named);
    Optional<Outline> other =
        starts.procedure().equals(subject.procedure().id())
            ? Optional.of(subject.outline())
            : subject.binder().outline(starts.procedure());
    if (other.isEmpty()) {
      return;
    }
    starts.give().forEach((name, given) -> given(subject, place, other.get(), name, given));
  }

  private static void given(
      Subject subject, Place place, Outline other, String name, Condition given) {
    Spot spot = giveKey(subject, place, name);
    boolean subjectOfCase = name.equals("home") || name.equals("place") || name.equals("reporter");
    if (!other.opening().contains(name)) {
      if (!subjectOfCase) {
        subject.error(
            "unknown-name",
            spot,
            "那份规程开始时不问 `" + name + "`。",
            "That procedure does not ask `" + name + "` as it opens.",
            Nearest.mend(name, other.opening()));
      }
      return;
    }
    Type wanted = other.type(name).orElse(Type.ANY);
    Set<String> texts = Literals.texts(given);
    boolean plain = given.names().isEmpty() && texts.size() == 1;
    if (plain && !wanted.options().isEmpty() && !wanted.options().containsAll(texts)) {
      subject.error(
          "unknown-option",
          spot,
          "`" + name + "` 没有 `" + texts.iterator().next() + "` 这个选项。",
          "`" + name + "` has no option `" + texts.iterator().next() + "`.",
          Nearest.mend(texts.iterator().next(), wanted.options()));
    } else if (!Conditions.may(given, subject.reading().names(), wanted)) {
      subject.error(
          "condition",
          spot,
          "给 `" + name + "` 的类型不对。",
          "What is given to `" + name + "` is of another sort.",
          "给一个同类的答案。",
          "Give an answer of the same sort.");
    }
  }

  private static Spot giveKey(Subject subject, Place place, String name) {
    return subject
        .sheet()
        .step(place.name())
        .flatMap(node -> node.get("starts"))
        .filter(Node.Mapping.class::isInstance)
        .flatMap(node -> ((Node.Mapping) node).get("give"))
        .filter(Node.Mapping.class::isInstance)
        .flatMap(node -> ((Node.Mapping) node).get(name))
        .map(Node::spot)
        .orElseGet(() -> subject.sheet().word(place.name(), "starts"));
  }
}
