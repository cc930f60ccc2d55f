package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The written rosters: duties, stand-ins, certificates. The door for other modules.
public interface Rosters {
  /// All duties of a community that begin on that day or later, or go on beginning.
  List<Duty> duties(CommunityId community, LocalDate since);

  /// Which role stands in for one that the community lacks.
  Map<Role, Role> standIns(CommunityId community);

  /// All certificates of a community.
  List<Certificate> certificates(CommunityId community);

  /// Writes duties, all or none.
  void add(List<Duty> duties);

  /// Writes one more turn, also into the draft of its week where there is one.
  void amend(Duty once, Shift.Stretch when, AccountId by, Instant at);

  /// Writes certificates, all or none.
  void addCertificates(List<Certificate> certificates);

  /// Writes a certificate anew; an empty number stays what it was.
  ///
  /// @return false: the community has none of that id
  boolean changeCertificate(Certificate certificate);

  /// Says who stands in for roles that a community lacks.
  void standIn(CommunityId community, Map<Role, Role> standIns);
}
