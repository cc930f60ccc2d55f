package dev.zhishou.casework.spi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Prints forms and cards on A4. Implemented by `records`.
public interface Papers {
  /// The sheet as PDF.
  byte[] pdf(Paper paper);

  /// A card to work by when there is no power, as PDF.
  byte[] card(Card card);

  /// A notice to be hung up on A4, as PDF.
  byte[] poster(Poster poster);

  /// A picture of the evidence made small: upright, JPEG, without what a camera writes beside it.
  ///
  /// @param hash SHA-256 in hex; empty: it is not there, or no picture that can be read here
  Optional<byte[]> picture(String hash);

  /// A notice.
  ///
  /// @param text lines; a line is a paragraph
  /// @param signed who signs, a line each
  /// @param link what its QR code opens
  /// @param photo SHA-256 in hex of what it shows under its words; null: nothing
  record Poster(
      String title,
      String text,
      List<String> signed,
      String day,
      String link,
      @Nullable String photo) {}

  /// Boxes to tick, blanks for times and names.
  ///
  /// @param mark severity in words; empty: none
  /// @param link what its QR code opens; empty: none
  /// @param steps what is asked at first, and what is done
  /// @param numbers who is to be rung: label and number
  /// @param edition which edition it is, at the foot of each page
  record Card(
      String title,
      String mark,
      String summary,
      String link,
      Steps steps,
      List<Line> numbers,
      String edition) {}

  /// @param blanks what is asked at first, each with room to write
  /// @param rows in order
  record Steps(List<String> blanks, List<Step> rows) {}

  /// A step on a card.
  ///
  /// @param stage the stage it belongs to; empty: none
  /// @param who roles, in words
  /// @param due its time limit in words; empty: none
  /// @param notes how it is done, what to say, what to ask; what must not be done is apart
  /// @param warnings what must not be done
  record Step(
      String stage, String what, String who, String due, List<Line> notes, List<String> warnings) {}

  /// A form filled in.
  ///
  /// @param title of the form
  /// @param number its running number
  /// @param heading what it is about: community, case number, when it came in, how long it is kept
  /// @param parts what it says, in the order of the form
  /// @param signatures who signed, and the places where nobody has
  /// @param files what it shows behind, in the order of the form
  record Paper(
      String title,
      String number,
      List<Line> heading,
      List<Part> parts,
      List<Signature> signatures,
      List<Attachment> files) {}

  /// A photo, or another file, that a form shows.
  ///
  /// @param caption what it was taken for, by whom and when
  /// @param hash its SHA-256 in hex: its name in the evidence
  record Attachment(String caption, String hash) {}

  /// A piece of what a form says.
  sealed interface Part permits Line, Table {}

  /// A label and what stands beside it.
  record Line(String label, String text) implements Part {}

  /// A list within a form.
  record Table(String label, List<String> columns, List<List<String>> rows) implements Part {}

  /// A place to sign.
  ///
  /// @param name who signed; empty: nobody yet, room is left for a pen
  /// @param at when, in words; empty: nobody yet
  /// @param drawn SHA-256 in hex of what was drawn; null: nothing was
  record Signature(String as, String name, String at, @Nullable String drawn) {}
}
