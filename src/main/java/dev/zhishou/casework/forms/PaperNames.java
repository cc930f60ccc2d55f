package dev.zhishou.casework.forms;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.spi.Subjects;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.platform.Scope;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.AnswerType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What people, posts, things and cases are called on paper.
@Component
class PaperNames {
  private static final String CONFIDENTIAL = "(保密)";

  private final Accounts accounts;
  private final Binder binder;
  private final Subjects subjects;
  private final CaseIndex cases;
  private final ReadCase readCase;

  PaperNames(
      Accounts accounts, Binder binder, Subjects subjects, CaseIndex cases, ReadCase readCase) {
    this.accounts = accounts;
    this.binder = binder;
    this.subjects = subjects;
    this.cases = cases;
    this.readCase = readCase;
  }

  /// The name of an account; null: there is none of this id.
  @Nullable String name(UUID account) {
    AccountId id = new AccountId(account);
    return accounts.names(List.of(id)).get(id);
  }

  /// The title of a post; null: it is no post.
  @Nullable String title(String role) {
    var known = binder.reference().roles().get(role);
    return known == null ? null : known.title();
  }

  /// A place to sign in words; null: it has none.
  @Nullable String place(String as) {
    Map<String, String> posts = new HashMap<>();
    binder.reference().roles().forEach((role, known) -> posts.put(role, known.title()));
    return SignPlaces.title(as, posts);
  }

  /// What is called how in a case's community.
  PaperText.Called in(Live live) {
    return new PaperText.Called() {
      @Override
      public Optional<String> thing(AnswerType type, String id) {
        return subjects.label(live.community(), type, id);
      }

      @Override
      public Optional<String> who(String id) {
        String title = title(id);
        return title != null ? Optional.of(title) : uuid(id).map(PaperNames.this::name);
      }

      @Override
      public Optional<String> otherCase(String id) {
        return uuid(id).flatMap(uuid -> numbered(live.community(), uuid));
      }
    };
  }

  private Optional<String> numbered(UUID community, UUID caseId) {
    // Who reads the paper is not known here.
    boolean told = !readCase.live(Actor.SYSTEM, caseId).map(Live::confidential).orElse(false);
    return cases.these(Scope.of(community), List.of(caseId)).stream()
        .findFirst()
        .map(row -> told ? row.fixed().number() + " " + row.fixed().title() : CONFIDENTIAL);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
