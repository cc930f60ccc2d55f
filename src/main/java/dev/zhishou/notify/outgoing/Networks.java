package dev.zhishou.notify.outgoing;

import java.net.InetAddress;
import java.util.List;

/// Networks by their first bits.
record Networks(List<Block> blocks) {
  /// What is nobody's on the open internet (IANA special-purpose registries): this machine, private
  /// and shared networks, link-local, documentation, benchmarks, multicast, and the ways to write
  /// an IPv4 address in IPv6.
  static final Networks SPECIAL =
      of(
          List.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "fc00::/7",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8"));

  /// The first bits of a network.
  record Block(byte[] address, int bits) {
    boolean holds(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  static Networks of(List<String> written) {
    return new Networks(written.stream().map(Networks::block).toList());
  }

  boolean hold(InetAddress address) {
    return blocks.stream().anyMatch(block -> block.holds(address.getAddress()));
  }

  /// Whether a text is an address or a network, and no name.
  static boolean numeric(String text) {
    return text.indexOf(':') >= 0 || text.matches("[0-9./]+");
  }

  private static Block block(String text) {
    try {
      String[] part = text.split("/", 2);
      byte[] address = InetAddress.ofLiteral(part[0]).getAddress();
      return new Block(address, part.length < 2 ? address.length * 8 : Integer.parseInt(part[1]));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no network: " + text, e);
    }
  }
}
