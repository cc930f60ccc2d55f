package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.scenario.script.Subject;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.text.Finding;
import dev.zhishou.time.Moments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `zhishou sop simulate`: prints a run with chosen answers.
public final class SimulateProcedure {
  /// How it is called.
  public static final String USAGE =
      """
      sop simulate FILE|ID [--seed N] [--with 名字=值 name=value]… [--do 步骤 step]… [--json]   跑一遍 / print a run with chosen answers
      """;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
  private static final int MISUSED = 2;
  private static final int MOST_TURNS = 600;
  private static final int MOST_ALARMS = 200;

  private final Map<String, String> chosen = new LinkedHashMap<>();
  private final List<String> first = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private long seed = 1;
  private boolean json;

  private SimulateProcedure() {}

  /// Runs the command.
  ///
  /// @return 0: the case closed; 1: it did not, or the file is faulty; 2: it was called wrongly
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    SimulateProcedure command = new SimulateProcedure();
    command.read(arguments);
    if (!command.faults.isEmpty() || command.files.size() != 1) {
      command.faults.forEach(err::println);
      err.print(USAGE);
      return MISUSED;
    }
    try {
      return command.simulate(out, err);
    } catch (IOException unreadable) {
      err.println("读不到 / cannot read: " + unreadable.getMessage());
      return MISUSED;
    }
  }

  private void read(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      switch (word) {
        case "--json" -> json = true;
        case "--seed" -> {
          i++;
          if (value.matches("-?\\d{1,18}")) {
            seed = Long.parseLong(value);
          } else {
            faults.add("--seed 要数字 / --seed needs a number");
          }
        }
        case "--with" -> {
          i++;
          int equals = value.indexOf('=');
          if (equals < 1) {
            faults.add("--with 写成 名字=值 / write --with name=value");
          } else {
            chosen.put(value.substring(0, equals), value.substring(equals + 1));
          }
        }
        case "--do" -> {
          i++;
          first.add(value);
        }
        default -> {
          if (word.startsWith("--")) {
            faults.add("不认识的选项 " + word + " / unknown option " + word);
          } else {
            files.add(word);
          }
        }
      }
    }
  }

  private int simulate(PrintStream out, PrintStream err) throws IOException {
    Path file = Path.of(files.getFirst());
    Optional<Subject> subject =
        Files.exists(file) ? subject(file, err) : shipped(files.getFirst(), err);
    if (subject.isEmpty()) {
      return 1;
    }
    Plan plan = subject.get().plan();
    for (String name : chosen.keySet()) {
      if (plan.question(name) == null) {
        err.println("没有问题 " + name + " / there is no question " + name);
        return MISUSED;
      }
    }
    for (String step : first) {
      if (plan.node(step) == null) {
        err.println("没有步骤 " + step + " / there is no step " + step);
        return MISUSED;
      }
    }
    Simulation simulation = new Simulation(subject.get(), seed, chosen);
    List<String> undone = play(simulation);
    if (json) {
      out.println(json(plan, simulation));
    } else {
      print(plan, simulation, undone, out);
    }
    boolean closed = simulation.virtual().opened() && !simulation.running();
    return closed && undone.isEmpty() ? 0 : 1;
  }

  private List<String> play(Simulation simulation) {
    List<String> undone = new ArrayList<>();
    if (!simulation.open()) {
      return undone;
    }
    for (String step : first) {
      if (!simulation.doFirst(step, MOST_ALARMS)) {
        undone.add(step);
      }
    }
    for (int turn = 0; turn < MOST_TURNS && simulation.running(); turn++) {
      if (!simulation.turn()) {
        break;
      }
    }
    return undone;
  }

  private static Optional<Subject> subject(Path file, PrintStream err) throws IOException {
    Path folder = Drawer.folder(file);
    Drawer drawer = Drawer.open(folder, Drawer.around(folder));
    String id = Drawer.id(file);
    List<Finding> form = drawer.findings().getOrDefault(folder.resolve(id + ".yaml"), List.of());
    boolean faulty = false;
    for (Finding finding : form) {
      if (finding.level() == Finding.Level.ERROR) {
        err.println(file + ":" + finding.spot() + ": " + finding.message().chinese());
        err.println("    " + finding.message().english());
        faulty = true;
      }
    }
    return faulty ? Optional.empty() : found(drawer.binder(), id, err);
  }

  private static Optional<Subject> shipped(String id, PrintStream err) {
    return found(Binder.shipped(), id, err);
  }

  private static Optional<Subject> found(Binder binder, String id, PrintStream err) {
    Optional<Procedure> procedure = binder.procedure(id);
    if (procedure.isEmpty()) {
      err.println("没有规程 " + id + " / there is no procedure " + id);
    }
    return procedure.map(known -> new Subject(Plans.of(binder, known), binder));
  }

  private void print(Plan plan, Simulation simulation, List<String> undone, PrintStream out) {
    Procedure procedure = plan.procedure();
    out.println(procedure.head().title() + " (" + procedure.id() + ")  seed " + seed);
    for (Simulation.Told told : simulation.told()) {
      if (told.step() != null || !told.outcome().equals("accepted")) {
        out.println(clock(told.at()) + "  " + line(plan, told));
      }
    }
    undone.forEach(step -> out.println("没做成 / could not be done: " + step));
    if (!simulation.virtual().opened()) {
      return;
    }
    CaseState state = simulation.virtual().state();
    out.println(
        state.status().outcome() == null
            ? "没有结束 / not closed: " + open(state)
            : clock(simulation.virtual().now()) + "  结束 / closed: " + state.status().outcome());
  }

  private static String line(Plan plan, Simulation.Told told) {
    Plan.Node node = told.step() == null ? null : plan.node(told.step());
    String what =
        node == null
            ? ""
            : told.step() + "  " + node.step().text().what() + "  (" + told.by() + ")";
    return told.outcome().equals("accepted") ? what : what + "  → " + told.outcome();
  }

  private static String clock(Instant at) {
    return CLOCK.format(at.atZone(Moments.ZONE));
  }

  private static Set<String> open(CaseState state) {
    Set<String> open = new LinkedHashSet<>();
    for (Run run : state.runs().values()) {
      if (!run.state().settled()) {
        open.add(run.id() + " " + run.state().word());
      }
    }
    return open;
  }

  private String json(Plan plan, Simulation simulation) {
    List<Map<String, Object>> turns = new ArrayList<>();
    for (Simulation.Told told : simulation.told()) {
      Map<String, Object> turn = new LinkedHashMap<>();
      turn.put("at", told.at().atZone(Moments.ZONE).toOffsetDateTime().toString());
      turn.put("step", told.step());
      turn.put("by", told.by());
      turn.put("outcome", told.outcome());
      turns.add(turn);
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("procedure", plan.procedure().id());
    whole.put("seed", seed);
    whole.put("turns", turns);
    if (simulation.virtual().opened()) {
      CaseState state = simulation.virtual().state();
      whole.put("outcome", state.status().outcome());
      whole.put("events", simulation.virtual().events().size());
      whole.put("open", open(state));
    }
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(whole);
  }
}
