package dev.zhishou.insight.figures;

import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.World;
import dev.zhishou.insight.past.Past;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import dev.zhishou.time.Span;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The answer that a complaint gets (002-381, 002-448): what was said within one working day, what
/// was written within three (002-382, 002-383; the figures `oral_in` and `letter_in` of the
/// procedure, or the tighter ones of the community). Word of how far it has come is an answer
/// (002-386); a letter is answered by a letter.
///
/// @param channel how it came in, by the option's key
/// @param received when any of us heard it first
/// @param due until when it had to be answered; null: nobody to answer, or withdrawn before
/// @param answered null: not answered
record Reply(String channel, Instant received, @Nullable Instant due, @Nullable Instant answered) {
  private static final String COMPLAINT = "complaint";
  private static final Set<String> WRITTEN = Set.of("letter", "box", "fax", "email");
  private static final Set<String> SAID =
      Set.of(
          "spot_answer",
          "explain",
          "today",
          "oral_limit",
          "visit",
          "phone_answer",
          "assist_answer",
          "letter");

  static Optional<Reply> of(Past past, World world) {
    return past.procedure().equals(COMPLAINT)
            && last(past, "way_in") instanceof Value.Choice(var keys)
            && !keys.isEmpty()
            && last(past, "received_at") instanceof Value.At(Instant received)
        ? Optional.of(of(past, keys.getFirst(), received, world))
        : Optional.empty();
  }

  private static Reply of(Past past, String channel, Instant received, World world) {
    boolean written = WRITTEN.contains(channel);
    Instant answered =
        past.runs()
            .filter(run -> run.state() == RunState.DONE)
            .filter(run -> written ? run.step().equals("letter") : SAID.contains(run.step()))
            .map(run -> run.doing().happened())
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
    boolean over = past.done("withdrawn").isPresent() || past.done("joined").isPresent();
    boolean owed = !past.said("anonymous").orElse(false) && !(over && answered == null);
    Span limit = owed ? limit(past, written ? "letter_in" : "oral_in") : null;
    Instant due =
        limit == null
            ? null
            : Moments.plus(received, limit, world.calendar(), world.hours().endOfWork());
    return new Reply(channel, received, due, answered);
  }

  private static @Nullable Value last(Past past, String question) {
    return past.given(question).isEmpty() ? null : past.given(question).getLast().value();
  }

  private static @Nullable Span limit(Past past, String figure) {
    String own = past.live().state().head().pinned().figures().get(figure);
    if (own != null) {
      return Span.read(own).orElse(null);
    }
    Figure shipped = past.live().plan().figure(figure, "");
    return shipped != null && shipped.is() instanceof Figure.Size.Length(Span span) ? span : null;
  }
}
