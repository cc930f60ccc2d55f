package dev.zhishou.casework.forms;

import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.procedure.FormVersions;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The forms as they are before anything stands in them, to be written on by hand (002-089). A form
/// belongs to the versions of the procedures that write it (ADR 19): its own version is the digest
/// of its text, so that two sheets are of one version exactly when nothing in the form differs.
@Component
public class BlankForms {
  private static final int ROWS = 8;
  private static final int SIGNS = 8;
  private static final int NAMED = 3;
  private static final String PEN = "\n ";

  private final ProcedureCatalog catalog;
  private final Surroundings surroundings;
  private final PaperNames called;
  private final FormVersions versions;

  BlankForms(
      ProcedureCatalog catalog,
      Surroundings surroundings,
      PaperNames called,
      FormVersions versions) {
    this.catalog = catalog;
    this.surroundings = surroundings;
    this.called = called;
    this.versions = versions;
  }

  /// A form as it is kept.
  ///
  /// @param number letters that its running number begins with
  /// @param version the beginning of the digest of its text
  /// @param procedures the newest versions of those that write it
  /// @param fields by which its register can be narrowed
  public record Template(
      String id,
      String title,
      String number,
      String version,
      List<WritingProcedure> procedures,
      List<Narrowing> fields) {}

  /// A field by which a register can be narrowed.
  ///
  /// @param options of a choice; empty: it is narrowed by words
  public record Narrowing(String name, String ask, String type, List<Option> options) {}

  /// One of a field's options.
  public record Option(String value, String title) {}

  /// @param number of the procedure's version
  public record WritingProcedure(String procedure, String title, int number) {}

  /// All of them by title.
  public List<Template> all() {
    return catalog.binder().reference().forms().values().stream()
        .map(this::template)
        .sorted(Comparator.comparing(Template::title).thenComparing(Template::id))
        .toList();
  }

  /// The empty sheet; empty: there is no such form.
  public Optional<Papers.Paper> sheet(String id) {
    return catalog.binder().form(id).map(form -> paper(form, version(form)));
  }

  /// The empty sheet of one version of a form, also of a draft: how it will look. Empty: there is
  /// no such version.
  public Optional<Papers.Paper> sheet(String id, int number) {
    return versions
        .form(id, number)
        .map(form -> paper(form, digest(versions.text(id, number).orElse(""))));
  }

  private Template template(Form form) {
    return new Template(
        form.id(),
        form.title(),
        form.number(),
        version(form),
        writers(form).stream()
            .map(
                one -> new WritingProcedure(one.id(), one.procedure().head().title(), one.number()))
            .toList(),
        FieldSought.in(form).stream().map(BlankForms::narrowing).toList());
  }

  private static Narrowing narrowing(Ask ask) {
    return new Narrowing(
        ask.name(),
        ask.text(),
        ask.type().word(),
        ask.options().entrySet().stream()
            .map(one -> new Option(one.getKey(), one.getValue()))
            .toList());
  }

  private List<ProcedureVersion> writers(Form form) {
    return catalog.all().stream().filter(one -> one.forms().containsKey(form.id())).toList();
  }

  private String version(Form form) {
    String text = catalog.binder().text("records/" + form.id() + ".yaml").orElse("");
    return digest(text);
  }

  private static String digest(String text) {
    return FormVersions.hash(text).substring(0, SIGNS);
  }

  private Papers.Paper paper(Form form, String version) {
    Template template = template(form);
    List<Papers.Line> heading =
        List.of(
            new Papers.Line("小区", " "),
            new Papers.Line("事件编号", " "),
            new Papers.Line("版次", version),
            new Papers.Line("保存", FormPaper.kept(form.keep())),
            new Papers.Line("随规程", with(template.procedures())));
    List<Papers.Part> parts = new ArrayList<>();
    List<Plan> plans =
        writers(form).stream().flatMap(one -> surroundings.newest(one.id()).stream()).toList();
    form.fields().forEach((name, ask) -> parts.add(part(columned(name, ask, plans))));
    List<Papers.Signature> places =
        form.signed().stream().map(as -> new Papers.Signature(place(as), "", "", null)).toList();
    return new Papers.Paper(
        form.title(),
        form.number() + "-______-______  版次 " + version,
        heading,
        parts,
        places,
        List.of());
  }

  private String place(String as) {
    String place = called.place(as);
    return place == null ? "签名" : place;
  }

  private static String with(List<WritingProcedure> procedures) {
    return procedures.stream()
            .limit(NAMED)
            .map(one -> one.title() + " 第 " + one.number() + " 版")
            .collect(Collectors.joining("、"))
        + (procedures.size() > NAMED ? " 等 " + procedures.size() + " 份" : "");
  }

  private static Ask columned(String name, Ask ask, List<Plan> plans) {
    return plans.stream()
        .map(plan -> FillForms.columned(name, ask, plan))
        .filter(one -> !PaperText.list(one) || !one.columns().isEmpty())
        .findFirst()
        .orElse(ask);
  }

  private static Papers.Part part(Ask ask) {
    if (PaperText.list(ask) && !ask.columns().isEmpty()) {
      List<String> columns = ask.columns().values().stream().map(Ask::text).toList();
      return new Papers.Table(
          ask.text(), columns, Collections.nCopies(ROWS, Collections.nCopies(columns.size(), " ")));
    }
    return new Papers.Line(ask.text(), blank(ask));
  }

  /// Boxes to tick, or room for a pen.
  private static String blank(Ask ask) {
    return switch (ask.type()) {
      case YES_NO -> "□ 是　　□ 否";
      case CHOICE ->
          ask.options().values().stream()
              .map(label -> "□ " + label)
              .collect(Collectors.joining("　　"));
      case TEXT -> ask.source().mask() == null ? PEN : " ";
      case LIST -> PEN + PEN;
      case MONEY -> "　　　　　　　　元";
      case DATE -> "　　　　年　　月　　日";
      case MOMENT -> "　　　　年　　月　　日　　时　　分";
      case TIME -> "　　时　　分";
      case INTEGER,
          NUMBER,
          DURATION,
          ROLE,
          STAFF,
          PERSON,
          HOME,
          PLACE,
          EQUIPMENT,
          CASE,
          PHOTO,
          FILE ->
          " ";
    };
  }
}
