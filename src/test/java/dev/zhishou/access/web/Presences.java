package dev.zhishou.access.web;

import dev.zhishou.TestServer;
import dev.zhishou.access.Presence;
import dev.zhishou.access.signin.Secret;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/// What stands behind a call that a test need not make.
public final class Presences {
  private Presences() {}

  /// A session.
  public static Presence ofSession(TestServer server, String id) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setSession(new MockHttpSession(null, id));
    return server.part(KnownActors.class).presence(request);
  }

  /// A bearer token.
  public static Presence ofToken(TestServer server, Secret token) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Authorization", "Bearer " + token.text());
    return server.part(KnownActors.class).presence(request);
  }
}
