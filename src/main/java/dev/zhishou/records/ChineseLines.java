package dev.zhishou.records;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/// Where a line may end in Chinese text: between any two characters, but no line begins with 。or ）
/// and none ends with （, and a number or a Latin word stays whole.
final class ChineseLines implements SplitCharacter {
  private static final String NEVER_FIRST = "，。、；：！？）》」』】〉”’…—％%)]}!?,.;:·";
  private static final String NEVER_LAST = "（《「『【〈“‘([{¥￥";

  @Override
  public boolean isSplitCharacter(
      int start, int current, int end, char[] text, PdfChunk @Nullable [] chunks) {
    char here = shown(text, current, chunks);
    if (here == ' ' || here == '\t') {
      return true;
    }
    if (NEVER_LAST.indexOf(here) >= 0) {
      return false;
    }
    if (current + 1 >= end) {
      return wide(here);
    }
    char next = shown(text, current + 1, chunks);
    return NEVER_FIRST.indexOf(next) < 0 && (wide(here) || wide(next));
  }

  private static char shown(char[] text, int at, PdfChunk @Nullable [] chunks) {
    return chunks == null
        ? text[at]
        : (char) chunks[Math.min(at, chunks.length - 1)].getUnicodeEquivalent(text[at]);
  }

  private static boolean wide(char one) {
    return one >= 0x2e80 && one < 0xd800 || one >= 0xf900 && one <= 0xfaff || one >= 0xff00;
  }
}
