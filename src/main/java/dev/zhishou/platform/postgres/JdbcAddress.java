package dev.zhishou.platform.postgres;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a database is and who owns it, as `--database` names it:
/// `postgresql://owner:password@host:5432/name?sslmode=require` or the same as `jdbc:…` with
/// `user` and `password` among the parameters.
///
/// @param url the JDBC address without user and password
/// @param user the owner
/// @param password the owner's, or empty
public record JdbcAddress(String url, String user, String password) {
  /// Reads an address.
  ///
  /// @throws IllegalArgumentException when it is not one of PostgreSQL, or names no owner
  public static JdbcAddress parse(String text) {
    String rest = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
    if (rest.startsWith("postgres://")) {
      rest = "postgresql://" + rest.substring("postgres://".length());
    }
    if (!rest.startsWith("postgresql://")) {
      throw new IllegalArgumentException("not an address of PostgreSQL");
    }
    rest = rest.substring("postgresql://".length());
    int slash = rest.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("the address names no database");
    }
    String hosts = rest.substring(0, slash);
    String user = null;
    String password = "";
    int at = hosts.lastIndexOf('@');
    if (at >= 0) {
      String[] who = hosts.substring(0, at).split(":", 2);
      user = decode(who[0]);
      password = who.length == 2 ? decode(who[1]) : "";
      hosts = hosts.substring(at + 1);
    }
    String path = rest.substring(slash + 1);
    int question = path.indexOf('?');
    String database = question < 0 ? path : path.substring(0, question);
    List<String> others = new ArrayList<>();
    for (String parameter :
        question < 0 ? new String[0] : path.substring(question + 1).split("&")) {
      String value = decode(parameter.substring(parameter.indexOf('=') + 1));
      if (parameter.startsWith("user=")) {
        user = value;
      } else if (parameter.startsWith("password=")) {
        password = value;
      } else if (!parameter.isEmpty()) {
        others.add(parameter);
      }
    }
    return of(hosts, database, others, user, password);
  }

  /// The address with user and password among its parameters, as `parse` reads it.
  public String withOwner() {
    return url
        + (url.contains("?") ? "&" : "?")
        + "user="
        + URLEncoder.encode(user, StandardCharsets.UTF_8)
        + "&password="
        + URLEncoder.encode(password, StandardCharsets.UTF_8);
  }

  private static JdbcAddress of(
      String hosts, String database, List<String> others, @Nullable String user, String password) {
    if (user == null || user.isEmpty()) {
      throw new IllegalArgumentException("the address names no user");
    }
    if (database.isEmpty()) {
      throw new IllegalArgumentException("the address names no database");
    }
    String query = others.isEmpty() ? "" : "?" + String.join("&", others);
    return new JdbcAddress("jdbc:postgresql://" + hosts + "/" + database + query, user, password);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return url;
  }
}
