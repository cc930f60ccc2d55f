package dev.zhishou.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceFolderTest {
  @TempDir Path folder;

  private static byte[] png(int width, int height) {
    ByteBuffer bytes = ByteBuffer.allocate(64);
    bytes.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    bytes.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
    return bytes.array();
  }

  private static byte[] jpeg(int width, int height) {
    ByteBuffer bytes = ByteBuffer.allocate(64);
    bytes.put(new byte[] {(byte) 0xFF, (byte) 0xD8});
    bytes.put(new byte[] {(byte) 0xFF, (byte) 0xE0}).putShort((short) 4).putShort((short) 0);
    bytes.put(new byte[] {(byte) 0xFF, (byte) 0xC0}).putShort((short) 17).put((byte) 8);
    bytes.putShort((short) height).putShort((short) width);
    return bytes.array();
  }

  private static FileHash hash(byte[] bytes) {
    try {
      return FileHash.of(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private EvidenceFolder.Kept keep(byte[] bytes) throws IOException {
    return new EvidenceFolder(folder).keep(hash(bytes), new ByteArrayInputStream(bytes));
  }

  @Test
  void a_picture_lies_under_its_hash() throws IOException {
    byte[] bytes = png(640, 480);
    assertThat(keep(bytes)).isEqualTo(new EvidenceFolder.Kept.Done(MediaType.PNG, 64));
    String hex = hash(bytes).hex();
    assertThat(folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex))
        .hasBinaryContent(bytes);
    assertThat(keep(jpeg(4000, 3000))).isInstanceOf(EvidenceFolder.Kept.Done.class);
  }

  @Test
  void other_bytes_than_the_name_says_are_refused_and_leave_nothing() throws IOException {
    var wrong = hash("other".getBytes(StandardCharsets.US_ASCII));
    assertThat(new EvidenceFolder(folder).keep(wrong, new ByteArrayInputStream(png(1, 1))))
        .isEqualTo(new EvidenceFolder.Kept.OtherBytes());
    assertThat(files()).isZero();
  }

  @Test
  void a_picture_of_more_than_fifty_megapixels_is_refused_by_its_header() throws IOException {
    assertThat(keep(png(10_000, 5_001))).isEqualTo(new EvidenceFolder.Kept.TooManyPixels());
    assertThat(keep(jpeg(9_000, 9_000))).isEqualTo(new EvidenceFolder.Kept.TooManyPixels());
    assertThat(keep(png(10_000, 5_000))).isInstanceOf(EvidenceFolder.Kept.Done.class);
    assertThat(keep(png(-1, -1))).isEqualTo(new EvidenceFolder.Kept.TooManyPixels());
  }

  @Test
  void a_picture_without_a_sound_header_is_broken() throws IOException {
    assertThat(keep(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2}))
        .isEqualTo(new EvidenceFolder.Kept.Broken());
  }

  @Test
  void more_than_twenty_five_megabytes_are_refused_before_all_is_read() throws IOException {
    InputStream endless =
        new InputStream() {
          private final byte[] first = png(1, 1);
          private long read;

          @Override
          public int read() {
            return read < first.length ? first[(int) read++] : (int) (read++ % 7);
          }
        };
    assertThat(new EvidenceFolder(folder).keep(hash(png(1, 1)), endless))
        .isEqualTo(new EvidenceFolder.Kept.TooLarge());
    assertThat(files()).isZero();
  }

  @Test
  void a_sender_that_breaks_off_leaves_nothing() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> new EvidenceFolder(folder).keep(hash(png(1, 1)), broken))
        .isInstanceOf(IOException.class);
    assertThat(files()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'%PDF-1.7', PDF",
    "'0000ftypheic', HEIC",
    "'0000ftypM4A ', M4A",
    "'0000ftypisom', MP4",
    "'RIFF0000WEBPVP8 ', WEBP"
  })
  void what_it_is_is_told_by_its_bytes(String beginning, MediaType type) {
    assertThat(MediaType.of(beginning.getBytes(StandardCharsets.ISO_8859_1))).contains(type);
  }

  @ParameterizedTest
  @CsvSource({"'<html>'", "'MZ'", "'GIF89a'", "'0000ftypqt  '", "''", "'#!/bin/sh'"})
  void what_is_nothing_of_the_list_is_refused(String beginning) throws IOException {
    assertThat(keep(beginning.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(new EvidenceFolder.Kept.OtherType());
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
