package dev.zhishou.community;

import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.PinyinInitials;
import dev.zhishou.platform.keys.BlindIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// By what a person is found although name and phone are sealed: keyed digests of the beginnings of
/// the name, of its pinyin initials, of the phone and of its last four digits.
@Component
public class Terms {
  private static final int LAST = 4;
  private static final int PHONE = 7;
  private static final int LONGEST = 6;

  private final BlindIndex index;

  Terms(BlindIndex index) {
    this.index = index;
  }

  /// What a person is found by.
  public List<byte[]> of(CommunityId community, Person person) {
    List<byte[]> terms = new ArrayList<>();
    String initials = PinyinInitials.of(person.name());
    for (int i = 1; i <= Math.min(LONGEST, person.name().length()); i++) {
      terms.add(index.of("name/" + community, person.name().substring(0, i)));
    }
    for (int i = 1; i <= Math.min(LONGEST, initials.length()); i++) {
      terms.add(index.of("initials/" + community, initials.substring(0, i)));
    }
    String phone = digits(person.phone() == null ? "" : person.phone());
    if (phone.length() >= LAST) {
      terms.add(phone(phone));
      terms.add(index.of("last-4/" + community, phone.substring(phone.length() - LAST)));
    }
    return terms;
  }

  /// What the words are looked up by; empty: they are no name, initials, or digits of a phone.
  public Optional<byte[]> sought(CommunityId community, String words) {
    String plain = words.strip().toLowerCase(Locale.ROOT);
    String digits = digits(plain);
    if (digits.length() == plain.length() && digits.length() >= PHONE) {
      return Optional.of(phone(digits));
    }
    if (plain.matches("\\d{4}")) {
      return Optional.of(index.of("last-4/" + community, plain));
    }
    if (plain.matches("[a-z]{1,6}")) {
      return Optional.of(index.of("initials/" + community, plain));
    }
    return plain.matches("\\p{IsHan}{1,6}")
        ? Optional.of(index.of("name/" + community, plain))
        : Optional.empty();
  }

  /// Whether the words are a phone number, or its end: such a search is put on record.
  public static boolean soughtByPhone(String words) {
    return words.strip().matches("\\d{4}|[\\d -]{7,}");
  }

  /// The term of a full phone number, the same in every community.
  public byte[] phone(String phone) {
    return index.of("phone", digits(phone));
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
