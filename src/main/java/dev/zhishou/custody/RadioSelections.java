package dev.zhishou.custody;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Who has a radio in his hands now, which one and on which channel (000-317): what was lent and
/// has not come back tells. Who took none is no holder, on duty or not.
@Component
class RadioSelections implements Selections {
  private static final String LENT = "asset";
  private static final int MOST = 200;
  private static final String RADIO = "radio";

  private final Custody custody;
  private final ReadCase reading;

  RadioSelections(Custody custody, ReadCase reading) {
    this.custody = custody;
    this.reading = reading;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    return !selection.equals("holders of radios")
        ? Optional.empty()
        : Optional.of(
            custody.things(community, State.MOVED, null, MOST).stream()
                .filter(thing -> thing.origin().label().equals(LENT) && !thing.origin().drill())
                .flatMap(thing -> reading.read(Actor.SYSTEM, thing.origin().caseId()).stream())
                .map(loan -> new AnswersShown(loan).last(any -> true))
                .filter(loan -> said(loan, "thing").equals(RADIO))
                .map(RadioSelections::holder)
                .toList());
  }

  private static Value.Row holder(Map<String, JsonNode> loan) {
    var columns = new LinkedHashMap<String, Value>();
    columns.put("staff", new Value.Id(said(loan, "taker")));
    columns.put(
        "radio_no", new Value.Text(said(loan, "thing_no") + "，" + said(loan, "on_channel")));
    return new Value.Row(said(loan, "taker"), columns);
  }

  private static String said(Map<String, JsonNode> loan, String name) {
    JsonNode answer = loan.get(name);
    return answer == null ? "" : answer.asString("");
  }
}
