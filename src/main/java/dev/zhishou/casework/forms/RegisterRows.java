package dev.zhishou.casework.forms;

import dev.zhishou.casework.spi.Papers;
import dev.zhishou.casework.spi.Workbooks.Cell;
import dev.zhishou.casework.spi.Workbooks.Column;
import dev.zhishou.casework.store.RecordIndex;
import dev.zhishou.procedure.model.Ask;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The rows of a register, read a batch at a time: of a form, what its case knows now.
final class RegisterRows implements Iterator<List<Cell>> {
  static final int BATCH = 200;

  /// Stands where there is a value that is not for the reader, or was erased.
  static final String WITHHELD = "（不可见）";

  private static final List<Column> FIRST =
      List.of(
          new Column("编号", 20),
          new Column("填写时间", 17),
          new Column("稿次", 6),
          new Column("案件编号", 18),
          new Column("案件", 26));

  private final List<String> fields;
  private final Function<RecordIndex.@Nullable After, List<RecordIndex.Row>> batches;
  private final Function<RecordIndex.Row, Optional<Line>> filling;
  private final Deque<Line> ready = new ArrayDeque<>();
  private final Deque<RecordIndex.Row> open = new ArrayDeque<>();
  private RecordIndex.@Nullable After after;
  private boolean last;

  /// A form with its line in the index.
  record Line(RecordIndex.Row row, FilledForm form) {}

  /// @param fields names, in the order of the columns
  /// @param batches at most `BATCH` lines after one
  /// @param filling empty: not for the reader
  RegisterRows(
      List<String> fields,
      Function<RecordIndex.@Nullable After, List<RecordIndex.Row>> batches,
      Function<RecordIndex.Row, Optional<Line>> filling) {
    this.fields = fields;
    this.batches = batches;
    this.filling = filling;
  }

  static RecordIndex.After after(RecordIndex.Row row) {
    return new RecordIndex.After(row.caseId(), row.number());
  }

  static List<Column> columns(Collection<Ask> fields) {
    List<Column> columns = new ArrayList<>(FIRST);
    for (Ask field : fields) {
      columns.add(
          switch (field.type()) {
            case MONEY -> new Column(field.text() + "（元）", 14);
            case YES_NO, INTEGER, NUMBER, DATE, TIME -> new Column(field.text(), 14);
            case TEXT, LIST -> new Column(field.text(), 36);
            case CHOICE,
                MOMENT,
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
                new Column(field.text(), 20);
          });
    }
    columns.add(new Column("签名", 40));
    return columns;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty()) {
      if (open.isEmpty()) {
        if (last) {
          return false;
        }
        List<RecordIndex.Row> batch = batches.apply(after);
        last = batch.size() < BATCH;
        if (!batch.isEmpty()) {
          after = after(batch.getLast());
        }
        open.addAll(batch);
      } else {
        filling.apply(open.removeFirst()).ifPresent(ready::add);
      }
    }
    return true;
  }

  @Override
  public List<Cell> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Line line = ready.removeFirst();
    FilledForm form = line.form();
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Text(line.row().number()));
    cells.add(new Cell.Text(PaperText.moment(line.row().writtenAt())));
    cells.add(new Cell.Figure(BigDecimal.valueOf(form.written().revision())));
    cells.add(new Cell.Text(line.row().caseNumber()));
    cells.add(new Cell.Text(line.row().title()));
    Map<String, FilledForm.Field> byName = new LinkedHashMap<>();
    form.fields().forEach(field -> byName.put(field.name(), field));
    fields.forEach(name -> cells.add(cell(byName.get(name))));
    cells.add(
        new Cell.Text(
            form.signatures().stream()
                .filter(one -> one.at() != null)
                .map(one -> one.as() + "：" + FillForms.signed(one))
                .collect(Collectors.joining("\n"))));
    return cells;
  }

  private static Cell cell(FilledForm.@Nullable Field field) {
    if (field == null) {
      return new Cell.Text("");
    }
    if (field.withheld()) {
      return new Cell.Text(WITHHELD);
    }
    Papers.Table table = field.table();
    if (table != null) {
      return new Cell.Text(rows(table));
    }
    JsonNode answer = field.answer();
    if (answer != null) {
      switch (field.ask().type()) {
        case INTEGER, NUMBER -> {
          if (answer.isNumber()) {
            return new Cell.Figure(answer.decimalValue());
          }
        }
        case MONEY -> {
          if (answer.path("amount").isString()) {
            return new Cell.Figure(new BigDecimal(answer.path("amount").asString()));
          }
        }
        case TEXT,
            YES_NO,
            CHOICE,
            DATE,
            TIME,
            MOMENT,
            DURATION,
            ROLE,
            STAFF,
            PERSON,
            HOME,
            PLACE,
            EQUIPMENT,
            CASE,
            PHOTO,
            FILE,
            LIST -> {}
      }
    }
    return new Cell.Text(field.text());
  }

  /// A list in one cell: a line for each row.
  private static String rows(Papers.Table table) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : table.rows()) {
      List<String> said = new ArrayList<>();
      for (int at = 0; at < row.size(); at++) {
        if (!row.get(at).isBlank()) {
          said.add(table.columns().get(at) + "：" + row.get(at));
        }
      }
      lines.add(String.join("；", said));
    }
    return String.join("\n", lines);
  }
}
