package dev.zhishou.procedure;

import dev.zhishou.procedure.binder.Binder;
import java.time.Clock;

/// The catalog with its use cases, as one node of the server has them.
public final class Library {
  private final ProcedureCatalog catalog;
  private final DraftVersion drafting;
  private final PublishVersion publishing;

  public Library(Binder binder, Versions versions, Clock clock) {
    catalog = new PublishedCatalog(binder, versions, clock);
    drafting = new DraftVersion(catalog, versions, clock);
    publishing = new PublishVersion(catalog, versions, clock);
  }

  public ProcedureCatalog catalog() {
    return catalog;
  }

  public DraftVersion drafting() {
    return drafting;
  }

  public PublishVersion publishing() {
    return publishing;
  }
}
