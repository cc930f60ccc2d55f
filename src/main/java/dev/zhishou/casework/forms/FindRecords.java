package dev.zhishou.casework.forms;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Plans;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.spi.Workbooks;
import dev.zhishou.casework.store.RecordIndex;
import dev.zhishou.platform.Scope;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Registers: the forms that cases wrote, one line each, for who may read them.
@Component
public class FindRecords {
  private final RecordIndex index;
  private final FormReaders readers;
  private final Plans plans;
  private final ReadCase readCase;
  private final FillForms fillForms;
  private final Binder binder;
  private final FieldScan scan;

  FindRecords(
      RecordIndex index,
      FormReaders readers,
      Plans plans,
      ReadCase readCase,
      FillForms fillForms,
      Binder binder,
      FieldScan scan) {
    this.index = index;
    this.readers = readers;
    this.plans = plans;
    this.readCase = readCase;
    this.fillForms = fillForms;
    this.binder = binder;
    this.scan = scan;
  }

  /// What to look for.
  ///
  /// @param communities where the actor works
  /// @param form null: any
  /// @param from first written not before; null: from the beginning
  /// @param before null: without an end
  /// @param text in the form's number, or the number or title of its case; null: any
  /// @param field what should stand in one of its fields; only with a form; null: any
  public record Wanted(
      Set<UUID> communities,
      @Nullable String form,
      @Nullable Instant from,
      @Nullable Instant before,
      @Nullable String text,
      @Nullable FieldSought field) {
    /// The same, narrowed by a field.
    public Wanted by(@Nullable FieldSought sought) {
      return new Wanted(communities, form, from, before, text, sought);
    }
  }

  /// A line of a register.
  ///
  /// @param form as it was when its case was opened
  public record Found(RecordIndex.Row row, Form form) {}

  /// A part of a list.
  ///
  /// @param next where it goes on; null: this was the last
  public record Part(List<Found> found, RecordIndex.@Nullable After next) {}

  /// Whether there is a form of today that the actor may read of those wanted.
  public boolean mayAny(Actor actor, Wanted wanted) {
    RecordIndex.Readable readable = readable(actor, wanted);
    return !readable.everywhere().isEmpty() || !readable.here().isEmpty();
  }

  /// The newest first. By a field, a part may be short and yet not be the last one.
  public Part newest(Actor actor, Wanted wanted, RecordIndex.@Nullable After after, int limit) {
    if (wanted.field() != null) {
      return scanned(actor, wanted, scan.look(actor, wanted.field()), after, limit);
    }
    List<RecordIndex.Row> rows =
        index.records(
            Scope.of(wanted.communities()), filter(actor, wanted, true), after, limit + 1);
    List<Found> found =
        rows.stream().limit(limit).flatMap(row -> form(actor, row).stream()).toList();
    RecordIndex.Row last = rows.size() > limit ? rows.get(limit - 1) : null;
    return new Part(found, last == null ? null : RegisterRows.after(last));
  }

  private Part scanned(
      Actor actor,
      Wanted wanted,
      FieldScan.Look look,
      RecordIndex.@Nullable After after,
      int limit) {
    RecordIndex.Filter filter = filter(actor, wanted, true);
    List<Found> found = new ArrayList<>();
    RecordIndex.After at = after;
    for (int read = 0; read < FieldScan.MOST; read += RegisterRows.BATCH) {
      List<RecordIndex.Row> rows =
          index.records(Scope.of(wanted.communities()), filter, at, RegisterRows.BATCH);
      for (RecordIndex.Row row : rows) {
        at = RegisterRows.after(row);
        Optional<Found> one = form(actor, row);
        if (one.isPresent() && look.finds(row)) {
          found.add(one.get());
        }
        if (found.size() == limit) {
          return new Part(found, at);
        }
      }
      if (rows.size() < RegisterRows.BATCH) {
        return new Part(found, null);
      }
    }
    return new Part(found, at);
  }

  /// The fields by which the register of a form can be narrowed; empty: there is no such form.
  public List<Ask> fields(String form) {
    Form today = binder.reference().forms().get(form);
    return today == null ? List.of() : FieldSought.in(today);
  }

  /// How many lines a sheet would have at most: a field is looked into as it is written.
  public int count(Actor actor, Wanted wanted) {
    return index.count(Scope.of(wanted.communities()), filter(actor, wanted, false));
  }

  /// The register of one form as a sheet, the oldest first. Its rows are read as they are written.
  ///
  /// @param wanted with a form
  public Workbooks.Sheet sheet(Actor actor, Wanted wanted, String title) {
    RecordIndex.Filter filter = filter(actor, wanted, false);
    Scope scope = Scope.of(wanted.communities());
    SequencedMap<String, Ask> fields = new LinkedHashMap<>();
    Form today = binder.reference().forms().get(String.valueOf(wanted.form()));
    if (today != null) {
      fields.putAll(today.fields());
    }
    // A field that the form has lost since then has its column behind the others.
    for (RecordIndex.By by : index.writers(scope, filter)) {
      plans
          .of(by.procedure(), by.version())
          .map(version -> version.decider().plan().form(String.valueOf(wanted.form())))
          .ifPresent(form -> form.fields().forEach(fields::putIfAbsent));
    }
    FieldSought sought = wanted.field();
    FieldScan.Look look = sought == null ? null : scan.look(actor, sought);
    var rows =
        new RegisterRows(
            List.copyOf(fields.keySet()),
            after -> index.records(scope, filter, after, RegisterRows.BATCH),
            row -> look == null || look.finds(row) ? filled(actor, row) : Optional.empty());
    return new Workbooks.Sheet(title, RegisterRows.columns(fields.values()), rows);
  }

  private Optional<RegisterRows.Line> filled(Actor actor, RecordIndex.Row row) {
    return readCase
        .read(actor, row.caseId())
        .flatMap(seen -> fillForms.numbered(seen, row.number()))
        .filter(form -> readers.may(actor, new CommunityId(row.community()), form.form()))
        .map(form -> new RegisterRows.Line(row, form));
  }

  private Optional<Found> form(Actor actor, RecordIndex.Row row) {
    return readCase
        .live(actor, row.caseId())
        .map(live -> live.plan().form(row.form()))
        .filter(form -> readers.may(actor, new CommunityId(row.community()), form))
        .map(form -> new Found(row, form));
  }

  private RecordIndex.Readable readable(Actor actor, Wanted wanted) {
    return readers.readable(actor, wanted.communities(), wanted.form());
  }

  private RecordIndex.Filter filter(Actor actor, Wanted wanted, boolean newestFirst) {
    return new RecordIndex.Filter(
        readable(actor, wanted), wanted.from(), wanted.before(), wanted.text(), newestFirst);
  }
}
