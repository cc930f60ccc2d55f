package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.condition.Names;
import dev.zhishou.procedure.condition.Type;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads the fields of a form. Their conditions may read any answer of the case that writes it.
public final class FormReader {
  private FormReader() {}

  /// The fields by name.
  public static SequencedMap<String, Ask> fields(
      Node.Mapping fields, Surroundings surroundings, Findings findings) {
    Page page = new Page(Outline.none(), new Anything(surroundings), surroundings, findings);
    AskReader reader = new AskReader(page);
    SequencedMap<String, Ask> asks = new LinkedHashMap<>();
    fields
        .entries()
        .forEach(
            (name, entry) ->
                reader
                    .question(entry.value())
                    .ifPresent(ask -> asks.put(name, reader.read(name, ask))));
    return asks;
  }

  private record Anything(Surroundings surroundings) implements Names {
    @Override
    public Optional<Type> type(String name) {
      return Optional.of(Type.ANY);
    }

    @Override
    public Collection<String> known() {
      return List.of();
    }

    @Override
    public boolean role(String id) {
      return surroundings.roles().contains(id);
    }
  }
}
