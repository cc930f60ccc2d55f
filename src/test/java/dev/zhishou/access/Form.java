package dev.zhishou.access;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A filled form with files, as a browser sends it.
public final class Form {
  private static final String BOUNDARY = "----zhishou-form";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /// What was typed into a field.
  public Form with(String name, String value) {
    part(name, "", value.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /// A file that was chosen.
  public Form with(String name, String file, byte[] bytes) {
    part(name, "; filename=\"" + file + "\"\r\nContent-Type: image/png", bytes);
    return this;
  }

  private void part(String name, String more, byte[] bytes) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\""
            + name
            + "\""
            + more
            + "\r\n\r\n";
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(bytes);
    out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(out.toByteArray());
    all.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }
}
