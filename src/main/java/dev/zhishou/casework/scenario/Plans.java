package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.model.Procedure;
import java.util.List;
import java.util.Optional;

/// Makes procedures of a binder ready to run.
final class Plans {
  private Plans() {}

  /// The plan of a procedure; empty: the binder lacks it.
  static Optional<Plan> of(Binder binder, String id) {
    return binder.procedure(id).map(procedure -> of(binder, procedure));
  }

  /// The plan of a procedure that stands in no binder, with the binder's frame and forms.
  static Plan of(Binder binder, Procedure procedure) {
    Procedure.Frame frame = procedure.head().frame();
    List<Form> forms =
        binder.reference().forms().values().stream()
            .map(
                form ->
                    new Form(
                        form.id(),
                        form.title(),
                        form.number(),
                        form.fields(),
                        form.signed(),
                        form.read(),
                        form.keep()))
            .toList();
    return new Plan(
        procedure, frame == null ? null : binder.procedure(frame.procedure()).orElse(null), forms);
  }
}
