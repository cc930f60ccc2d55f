package dev.zhishou.community.file;

import dev.zhishou.community.Person;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How an entry of the register shall stand, as somebody sends it.
///
/// @param phone null or empty: none is known
/// @param born as in `1950-03-02`; null or empty: not known
/// @param confidential whether only supervisors open his number; null: as it was
/// @param reason in one's own words, kept sealed in the audit log
record Correction(
    @Nullable String name,
    @Nullable String phone,
    @Nullable String born,
    @Nullable Boolean confidential,
    @Nullable String reason) {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_REASON = 200;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  /// The person as he shall stand.
  ///
  /// @throws Problem.Raised 422 with everything that is wrong, also when nothing would change
  Person of(Person was, boolean closed, LocalDate today) {
    List<Problem.Fault> faults = new ArrayList<>();
    String plain = plain(name);
    if (plain.isEmpty() || plain.length() > LONGEST_NAME || plain.matches(".*[\\p{C}\\v].*")) {
      faults.add(fault("/name", "请填姓名，最多 40 字", "Give the name, 40 characters at most"));
    }
    String number = plain(phone);
    if (!number.isEmpty() && !(number.matches("\\+?[\\d -]{3,20}") && digits(number) >= 3)) {
      faults.add(fault("/phone", "号码只有数字，3 到 20 位", "A number is 3 to 20 digits"));
    }
    LocalDate birth = born(faults, today);
    reason(faults);
    Person now = new Person(was.id(), plain, number.isEmpty() ? null : number, birth);
    if (faults.isEmpty() && now.equals(was) && closes(closed) == closed) {
      faults.add(fault("", "没有改动", "Nothing is changed"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults).raised();
    }
    return now;
  }

  /// Whether his number is confidential then.
  ///
  /// @param closed whether it is now
  boolean closes(boolean closed) {
    return confidential == null ? closed : confidential;
  }

  /// Why, without blanks around it.
  String why() {
    return plain(reason);
  }

  /// Which parts differ, as the audit log names them: never what they say.
  ///
  /// @param closed whether it changed that the number is confidential
  static String changed(Person was, Person now, boolean closed) {
    List<String> parts = new ArrayList<>();
    if (!was.name().equals(now.name())) {
      parts.add("name");
    }
    if (!Objects.equals(was.phone(), now.phone())) {
      parts.add("phone");
    }
    if (!Objects.equals(was.born(), now.born())) {
      parts.add("born");
    }
    if (closed) {
      parts.add("confidential");
    }
    return "changed=" + String.join(",", parts);
  }

  private @Nullable LocalDate born(List<Problem.Fault> faults, LocalDate today) {
    if (plain(born).isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(plain(born));
      if (!day.isBefore(FIRST) && !day.isAfter(today)) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // Told below, as a day that cannot be.
    }
    faults.add(
        fault("/born", "写成 1950-03-02，1900 年以后、今天以前", "As 1950-03-02, from 1900 until today"));
    return null;
  }

  private void reason(List<Problem.Fault> faults) {
    if (why().isEmpty() || why().length() > LONGEST_REASON) {
      faults.add(fault("/reason", "请说明原因，最多 200 字", "Say why, 200 characters at most"));
    }
  }

  private static long digits(String number) {
    return number.chars().filter(Character::isDigit).count();
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static Problem.Fault fault(String pointer, String zh, String en) {
    return new Problem.Fault(
        pointer, pointer.isEmpty() ? "unchanged" : "unacceptable", new Message(zh, en));
  }
}
