package dev.zhishou.portal;

import dev.zhishou.Exempt;
import dev.zhishou.access.Community;
import dev.zhishou.community.Contact;
import dev.zhishou.procedure.binder.Article;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of an estate for its residents.
///
/// @param centre the management office; null: its number is not in the register
/// @param weather the weather service of the city; null: likewise
/// @param complaints the complaint centre of the company (003-093); null: likewise
/// @param mailbox the address for complaints by e-mail (003-095); null: likewise
/// @param fax the number for complaints by fax (003-094); null: likewise
/// @param principle of the service; empty: none is written
/// @param here where the reader stands, when a code told; null: not known
@Exempt(reason = "one component for each part of the page")
record PortalView(
    String code,
    String community,
    @Nullable NumberView centre,
    @Nullable NumberView weather,
    @Nullable NumberView complaints,
    @Nullable String mailbox,
    @Nullable String fax,
    HoursView office,
    String principle,
    List<Guide.Service> services,
    List<GuideView> guide,
    List<Buildings.Building> buildings,
    Buildings.@Nullable Here here) {

  /// A number to ring.
  record NumberView(String name, String phone) {
    static NumberView of(Contact contact) {
      return new NumberView(contact.name(), contact.phone());
    }
  }

  /// When somebody sits at the desk, `HH:mm`.
  record HoursView(LocalTime from, LocalTime to) {
    static HoursView of(Community community) {
      return new HoursView(community.figures().deskFrom(), community.figures().deskTo());
    }
  }

  /// An article.
  ///
  /// @param numbers what is rung at its head: numbers that everybody knows (`119`), or `centre`,
  ///     `weather`
  /// @param exits whether it says by which ways the building is left
  /// @param report what is reported from it (`escape-route`, `damage`, `weather`,
  ///     `suspicion`); null: nothing of its own
  record GuideView(
      String id,
      String title,
      String text,
      List<String> numbers,
      boolean exits,
      @Nullable String report) {
    static GuideView of(Article article) {
      return new GuideView(
          article.id(),
          article.title(),
          article.text(),
          Beside.numbers(article.id()),
          article.id().equals(Guide.FIRE),
          Beside.report(article.id()));
    }
  }
}
