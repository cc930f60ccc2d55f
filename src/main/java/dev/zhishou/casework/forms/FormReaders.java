package dev.zhishou.casework.forms;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.store.RecordIndex;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may read a form: the roles that it names, or where it names none all staff of the community.
/// A form is kept as it was when its case was opened; where today's names other roles, both count.
@Component
public class FormReaders {
  private final Binder binder;

  FormReaders(Binder binder) {
    this.binder = binder;
  }

  /// Whether the actor may read what a case of this community wrote.
  ///
  /// @param written the form of the version that wrote it
  public boolean may(Actor actor, CommunityId community, Form written) {
    Form today = binder.reference().forms().get(written.id());
    return admits(written, actor, community) && (today == null || admits(today, actor, community));
  }

  /// Whether there is such a form today.
  public boolean known(String form) {
    return binder.reference().forms().containsKey(form);
  }

  /// What a form is called today.
  public String title(String form) {
    Form today = binder.reference().forms().get(form);
    return today == null ? form : today.title();
  }

  /// Says that it is not for the caller.
  public Problem refused() {
    return Problem.forbidden(new Message("您的岗位不能查看这张表", "Your roles may not read this form"));
  }

  /// The forms that the actor may read there today.
  ///
  /// @param only this one; null: all
  RecordIndex.Readable readable(Actor actor, Collection<UUID> communities, @Nullable String only) {
    List<RecordIndex.In> here = new ArrayList<>();
    Set<String> everywhere = new LinkedHashSet<>();
    for (Form form : binder.reference().forms().values()) {
      if (only != null && !form.id().equals(only)) {
        continue;
      }
      List<UUID> where =
          communities.stream().filter(id -> admits(form, actor, new CommunityId(id))).toList();
      if (where.size() == communities.size()) {
        everywhere.add(form.id());
      } else {
        where.forEach(id -> here.add(new RecordIndex.In(id, form.id())));
      }
    }
    return new RecordIndex.Readable(everywhere, here);
  }

  private static boolean admits(Form form, Actor actor, CommunityId community) {
    Set<String> roles = actor.rolesIn(community).stream().map(Role::id).collect(Collectors.toSet());
    return form.read().isEmpty() || form.read().stream().anyMatch(roles::contains);
  }
}
