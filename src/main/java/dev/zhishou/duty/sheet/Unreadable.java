package dev.zhishou.duty.sheet;

import dev.zhishou.platform.Message;

/// What was sent is no workbook that we take.
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message why;

  private Unreadable(Message why) {
    super(why.en(), null, false, false);
    this.why = why;
  }

  Message why() {
    return why;
  }

  static Unreadable noWorkbook() {
    return new Unreadable(
        new Message("不是 Excel 工作簿(.xlsx)，或文件坏了", "No Excel workbook (.xlsx), or it is damaged"));
  }

  static Unreadable tooLarge() {
    return new Unreadable(
        new Message(
            "工作簿太大：不能超过 4 MB，解开后不能超过 16 MB、2 万格",
            "Too large: 4 MB, 16 MB unpacked, and 20,000 cells at most"));
  }

  static Unreadable doctype() {
    return new Unreadable(
        new Message("工作簿里有 DOCTYPE 声明，不收", "The workbook declares a DOCTYPE: not taken"));
  }
}
