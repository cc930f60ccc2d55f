package dev.zhishou.access.seal;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Sql;
import java.util.List;

/// Chains of a module that day seals are made over.
public interface SealedChains {
  /// What the chains are: `case`, `audit`. Never changed once released.
  String kind();

  /// Where the chains end now.
  List<SealLine> ends(Sql everything);

  /// What no longer is as it was sealed.
  ///
  /// @param sealed every line of this kind in any seal
  /// @return empty when all is well
  List<Message> broken(Sql everything, List<SealLine> sealed);
}
