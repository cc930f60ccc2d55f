package dev.zhishou.casework.forms;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.SignatureSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A form filled with what might have been answered: short and long, some of it left open, some
/// withheld.
final class SampleForm {
  private static final Instant NOW = Instant.parse("2026-11-21T07:02:00Z");
  private static final List<String> SENTENCES =
      List.of(
          "已处理",
          "3号楼2单元5层至6层之间，电梯停住，二十分钟后放人",
          "先到现场看过，再和住户约好时间；当面说明了原因，他表示理解，希望以后提前通知（至少提前一天）。" + "配件明天上午到，到了就换；换好后由工程主管复查，结果写在这里。",
          "王女士",
          "服务中心前台 林晓雨，0571-85550101");

  private final Binder binder;
  private final Form form;
  private final Plan plan;

  SampleForm(Binder binder, Form form, Plan plan) {
    this.binder = binder;
    this.form = form;
    this.plan = plan;
  }

  Papers.Paper paper() {
    return signed(signatures());
  }

  /// The sheet with these signatures.
  Papers.Paper signed(List<FilledForm.Signature> signatures) {
    CaseState.Written written =
        new CaseState.Written(form.id(), "LT-" + form.number() + "-2026-0007", 2, "", 9);
    return FormPaper.of(
        new FilledForm(written, form, fields(), entries(), signatures, files()),
        opened(),
        new FormPaper.Estate("兰亭苑", "位置 杭州市西湖区文三路；门牌号 文三路 188 号、190 号；建筑面积 86400 平方米"),
        "已办结");
  }

  private Fact.Opened opened() {
    String title = plan.procedure().head().title() + " · 3号楼2单元1102";
    return new Fact.Opened(
        "LT-2026-0412",
        plan.procedure().id(),
        1,
        new UUID(0, 1),
        title,
        Severity.NORMAL,
        NOW,
        null,
        null,
        null,
        null,
        null,
        false,
        false,
        null);
  }

  private List<FilledForm.Field> fields() {
    PaperText text = new PaperText(new Names());
    List<FilledForm.Field> fields = new ArrayList<>();
    for (Map.Entry<String, Ask> field : form.fields().entrySet()) {
      int count = fields.size();
      Ask ask = FillForms.columned(field.getKey(), field.getValue(), plan);
      boolean strange = ask.type() == AnswerType.LIST && ask.columns().isEmpty();
      boolean open = strange || count % 7 == 6 && ask.bounds().required() == null;
      JsonNode answer = open ? null : answer(ask, count);
      Papers.Table table =
          answer != null && ask.type() == AnswerType.LIST ? text.table(ask, answer) : null;
      String said = table == null ? text.text(ask, answer) : "";
      fields.add(new FilledForm.Field(field.getKey(), ask, answer, said, count % 11 == 10, table));
    }
    return fields;
  }

  private List<FilledForm.Attached> files() {
    return fields().stream()
        .filter(field -> FormFiles.holds(field.ask()) && field.answer() != null)
        .filter(field -> !field.withheld())
        .flatMap(field -> field.answer().valueStream().map(hash -> file(field, hash.asString())))
        .toList();
  }

  private static FilledForm.Attached file(FilledForm.Field field, String hash) {
    return new FilledForm.Attached(field.ask().text(), hash, "林晓雨", NOW);
  }

  private List<FilledForm.Entry> entries() {
    return plan.nodes().stream()
        .filter(node -> node.step().asking().records().contains(form.id()))
        .map(node -> new FilledForm.Entry(node.step().text().what(), "林晓雨", NOW, "处理情况：已处理"))
        .toList();
  }

  private List<FilledForm.Signature> signatures() {
    Set<String> places = new LinkedHashSet<>();
    Set<String> taken = new HashSet<>();
    for (Plan.Node node : plan.nodes()) {
      if (node.step().asking().records().contains(form.id())) {
        for (SignatureSlot slot : node.step().asking().signatures()) {
          places.add(slot.anyOf().getFirst());
          taken.addAll(slot.anyOf());
        }
      }
    }
    form.signed().stream()
        .filter(as -> Stream.of(as.split(" or ", -1)).noneMatch(taken::contains))
        .forEach(places::add);
    Map<String, String> posts = new HashMap<>();
    binder.reference().roles().forEach((role, known) -> posts.put(role, known.title()));
    List<FilledForm.Signature> signatures = new ArrayList<>();
    for (String place : places) {
      String title = SignPlaces.title(place, posts);
      boolean signed = signatures.size() % 2 == 0;
      signatures.add(
          new FilledForm.Signature(
              title == null ? place : title,
              signed ? "王建国" : null,
              signed ? NOW : null,
              signed ? "signature" : null,
              false));
    }
    return signatures;
  }

  private static JsonNode answer(Ask ask, int count) {
    JsonMapper json = JsonMapper.shared();
    if (ask.type() == AnswerType.LIST) {
      ArrayNode rows = json.createArrayNode();
      for (int row = 0; row < 3; row++) {
        ObjectNode one = rows.addObject();
        int at = 0;
        for (Map.Entry<String, Ask> column : ask.columns().entrySet()) {
          one.set(column.getKey(), answer(column.getValue(), row + at++));
        }
      }
      return rows;
    }
    return json.readTree(
        switch (ask.type()) {
          case TEXT -> quoted(ask.source().mask() == null ? sentence(count) : masked(ask));
          case YES_NO -> count % 2 == 0 ? "true" : "false";
          case CHOICE -> chosen(ask, count);
          case INTEGER -> String.valueOf(count + 1);
          case NUMBER -> "12.5";
          case MONEY -> "{\"amount\":\"1280.50\",\"currency\":\"CNY\"}";
          case DATE -> quoted("2026-11-21");
          case TIME -> quoted("17:30");
          case MOMENT -> quoted("2026-11-21T15:02:00+08:00");
          case DURATION -> quoted("PT1H30M");
          case ROLE -> quoted("service-supervisor");
          case STAFF, PERSON, HOME, PLACE, EQUIPMENT, CASE -> quoted("id");
          case PHOTO, FILE -> "[\"photo-upright\",\"photo-wide\",\"0000\"]";
          case LIST -> "[]";
        });
  }

  private static String masked(Ask ask) {
    return "phone".equals(ask.source().mask()) ? "13800000601" : "周小雨";
  }

  private static String sentence(int count) {
    return SENTENCES.get(count % SENTENCES.size());
  }

  private static String chosen(Ask ask, int count) {
    List<String> keys = List.copyOf(ask.options().keySet());
    String one = quoted(keys.get(count % keys.size()));
    return ask.several() ? "[" + one + "," + quoted(keys.getFirst()) + "]" : one;
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static final class Names implements PaperText.Called {
    @Override
    public Optional<String> thing(AnswerType type, String id) {
      return Optional.of(
          switch (type) {
            case HOME -> "3号楼2单元1102";
            case EQUIPMENT -> "3号楼2单元1号梯";
            case PERSON -> "周小雨";
            default -> "3号楼大堂";
          });
    }

    @Override
    public Optional<String> who(String id) {
      return Optional.of(id.equals("id") ? "马强" : "客服主管");
    }

    @Override
    public Optional<String> otherCase(String id) {
      return Optional.of("LT-2026-0398 投诉 · 5号楼1单元601");
    }
  }
}
