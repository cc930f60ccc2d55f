package dev.zhishou.notify.outgoing;

import dev.zhishou.notify.NotifySettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Where this server may call: the open internet by TLS, and what the operator allows besides.
@Component
public class Destinations {
  private final Set<String> names;
  private final Networks networks;
  private final Resolver resolver;

  /// Finds the addresses of a name.
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  @org.springframework.beans.factory.annotation.Autowired
  Destinations(NotifySettings settings) {
    this(settings.allow(), InetAddress::getAllByName);
  }

  Destinations(List<String> allow, Resolver resolver) {
    names =
        allow.stream()
            .filter(one -> !Networks.numeric(one))
            .map(one -> one.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    networks = Networks.of(allow.stream().filter(Networks::numeric).toList());
    this.resolver = resolver;
  }

  /// Why an address cannot be one that we call, said as it is typed in; empty: it can be.
  public Optional<String> refusal(String address) {
    URI uri;
    try {
      uri = new URI(address);
    } catch (java.net.URISyntaxException e) {
      return Optional.of("不是有效的网址 / Not an address");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || uri.getUserInfo() != null) {
      return Optional.of("网址须有主机名,且不带用户名 / An address with a host and no user");
    }
    if (!scheme.equals("https") && !(scheme.equals("http") && named(bare(uri.getHost())))) {
      return Optional.of("只允许 https / Only https, unless the operator allows the host");
    }
    return Optional.empty();
  }

  /// The addresses of a host, resolved now, each of them one that may be called.
  ///
  /// @throws Forbidden when one of them may not: a name that leads to both is a trick
  public InetAddress[] resolved(String host) throws UnknownHostException {
    InetAddress[] found = resolver.resolve(bare(host));
    if (!names.contains(bare(host).toLowerCase(Locale.ROOT))) {
      for (InetAddress address : found) {
        if (Networks.SPECIAL.hold(address) && !networks.hold(address)) {
          throw new Forbidden(host);
        }
      }
    }
    return found;
  }

  /// A host that may not be called.
  public static final class Forbidden extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Forbidden(String host) {
      super("not allowed: " + host);
    }
  }

  private boolean named(String host) {
    return names.contains(host.toLowerCase(Locale.ROOT))
        || Networks.numeric(host) && networks.hold(InetAddress.ofLiteral(host));
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
