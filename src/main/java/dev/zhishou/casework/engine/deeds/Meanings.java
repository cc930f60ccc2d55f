package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Meant;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what the words of an act mean for the run that is being done: what is answered with the
/// doing counts already.
final class Meanings {
  private static final int FEN_DIGITS = 2;
  private static final Pattern YUAN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

  private final Draft draft;
  private final String run;
  private final Node node;
  private final Map<String, Value> fresh;

  /// @param fresh answers of this doing, not written yet
  Meanings(Draft draft, String run, Node node, Map<String, Value> fresh) {
    this.draft = draft;
    this.run = run;
    this.node = node;
    this.fresh = fresh;
  }

  Meant of(Act act) {
    return switch (act) {
      case Act.Charge charge ->
          new Meant.Sum(charge.payer(), id(charge.payer()), id("home"), sum(charge.amount()));
      case Act.Refund refund -> new Meant.Back(less(refund.less()), continued(), id("home"));
      case Act.Custody custody -> thing(custody.deeds().firstEntry().getValue());
      case Act.Registry registry ->
          registry.register().equals("household")
              ? new Meant.Household(id("home"), out(registry.facts()), named(registry.facts()))
              : new Meant.Bare();
      case Act.Notice notice ->
          new Meant.Told(
              notice.to().stream().map(this::to).toList(), draft.state().head().opened().report());
      case Act.Call _ -> new Meant.Bare();
    };
  }

  /// What a word of an audience means: the report has no name here but its home, and a selection
  /// is told from a post by its space.
  private Meant.To to(String word) {
    Fact.Opened opened = draft.state().head().opened();
    Value value =
        switch (word) {
          case "opener" ->
              opened.opener() == null ? null : new Value.Id(opened.opener().toString());
          case "reporter", "owner" -> value(word) == null ? value("home") : value(word);
          default -> value(word);
        };
    boolean selection = value == null && word.indexOf(' ') >= 0;
    return new Meant.To(word, value, selection ? draft.world.select(word) : List.of());
  }

  private @Nullable Value value(String name) {
    Value own = fresh.get(name);
    if (own == null) {
      own = fresh.get(node.prefix() + name);
    }
    return own == null ? look().value(name) : own;
  }

  private Condition.Look look() {
    String in = run;
    while (!in.isEmpty() && draft.state().run(in) == null) {
      in = parent(in);
    }
    return draft.look(in, node);
  }

  /// The id that a name stands for.
  private @Nullable String id(String name) {
    return value(name) instanceof Value.Id named ? named.id() : null;
  }

  /// A question of type money, a figure in yuan, or yuan as written (lint `EffectRule`).
  private @Nullable Long sum(String word) {
    Value value = value(word);
    if (value instanceof Value.Money money) {
      return money.fen();
    }
    if (value instanceof Value.Whole yuan) {
      return fen(BigDecimal.valueOf(yuan.number()));
    }
    if (value instanceof Value.Decimal yuan) {
      return fen(yuan.number());
    }
    return YUAN.matcher(word).matches() ? fen(new BigDecimal(word)) : null;
  }

  private static long fen(BigDecimal yuan) {
    return yuan.movePointRight(FEN_DIGITS).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
  }

  private List<Long> less(@Nullable String list) {
    List<Long> less = new ArrayList<>();
    if (list != null && value(list) instanceof Value.Rows(var rows)) {
      for (Value.Row row : rows) {
        if (row.columns().get("amount") instanceof Value.Money money) {
          less.add(money.fen());
        }
      }
    }
    return less;
  }

  /// Cases that the opening names.
  private List<String> continued() {
    List<String> continued = new ArrayList<>();
    draft
        .plan
        .procedure()
        .asks()
        .forEach(
            (name, ask) -> {
              if (ask.type() == AnswerType.CASE && value(name) instanceof Value.Id(String id)) {
                continued.add(id);
              }
            });
    return continued;
  }

  private boolean out(Map<String, String> facts) {
    String way = facts.get("way");
    return way != null
        && value(way) instanceof Value.Choice(var chosen)
        && chosen.contains("move_out");
  }

  /// Who is named for the register of a household: each under the word by which the file names him.
  private List<Meant.Said> named(Map<String, String> facts) {
    List<Meant.Said> said = new ArrayList<>();
    add(said, "owner_before", said(facts, "owner_before"), null, null);
    add(
        said,
        "owner",
        said(facts, "owner"),
        said(facts, "owner_phone"),
        said(facts, "phone_before"));
    add(said, "head", said(facts, "head"), null, null);
    rows(said, "family", facts.get("family"));
    add(said, "emergency", said(facts, "emergency"), said(facts, "emergency_phone"), null);
    add(said, "tenant", said(facts, "tenant"), said(facts, "tenant_phone"), null);
    rows(said, "tenant", facts.get("tenants"));
    return said;
  }

  private @Nullable Value said(Map<String, String> facts, String fact) {
    String name = facts.get(fact);
    return name == null ? null : value(name);
  }

  private static void add(
      List<Meant.Said> said,
      String as,
      @Nullable Value name,
      @Nullable Value phone,
      @Nullable Value before) {
    if (name != null || phone != null) {
      said.add(new Meant.Said(as, name, phone, before));
    }
  }

  private void rows(List<Meant.Said> said, String as, @Nullable String list) {
    if (list != null && value(list) instanceof Value.Rows(var rows)) {
      String name = column(list, "name");
      String phone = column(list, "phone");
      for (Value.Row row : rows) {
        add(
            said,
            as,
            name == null ? null : row.columns().get(name),
            phone == null ? null : row.columns().get(phone),
            null);
      }
    }
  }

  /// The column of a list that is masked so; null: it has none.
  private @Nullable String column(String list, String mask) {
    Plan.Question question = draft.plan.question(list);
    if (question == null) {
      question = draft.plan.question(node.prefix() + list);
    }
    return question == null
        ? null
        : question.ask().columns().values().stream()
            .filter(column -> mask.equals(column.source().mask()))
            .map(Ask::name)
            .findFirst()
            .orElse(null);
  }

  private Meant thing(String label) {
    List<Node> about = draft.plan.nodes().stream().filter(each -> concerns(each, label)).toList();
    String scope = Effects.scope(run, node, about);
    String piece = null;
    String at = run;
    for (Node each = node; each != null && !at.equals(scope); each = each.parent()) {
      if (each.step().timing().every() instanceof Every.Rows
          || each.step().timing().every() instanceof Every.Selection) {
        piece = key(at);
        break;
      }
      at = parent(at);
    }
    int pieces = value(label) instanceof Value.Rows(var rows) ? rows.size() : 0;
    return new Meant.Thing(label, scope, piece, pieces);
  }

  private static boolean concerns(Node node, String label) {
    return node.step().effects().acts().stream()
        .anyMatch(act -> act instanceof Act.Custody one && one.deeds().containsValue(label));
  }

  private static String parent(String run) {
    int slash = run.lastIndexOf('/');
    return slash < 0 ? "" : run.substring(0, slash);
  }

  /// The row's id: the key of the run without the mark of a later run.
  private static String key(String run) {
    String last = run.substring(run.lastIndexOf('/') + 1);
    String key = last.substring(last.indexOf('#') + 1);
    int later = key.lastIndexOf('~');
    return later < 0 ? key : key.substring(0, later);
  }
}
