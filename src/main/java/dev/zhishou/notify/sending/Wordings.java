package dev.zhishou.notify.sending;

import dev.zhishou.notify.Wording;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The wordings of all modules, by kind. Asked late: they need what queues messages.
@Component
public class Wordings {
  private final ObjectProvider<Wording> all;

  Wordings(ObjectProvider<Wording> all) {
    this.all = all;
  }

  /// The wording of a kind; empty: no module serves it.
  public Optional<Wording> of(String kind) {
    return all.stream().filter(one -> one.kind().equals(kind)).findFirst();
  }
}
