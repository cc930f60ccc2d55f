package dev.zhishou.notify.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Server-side request forgery: where this server may not be sent by who types in an address.
class DestinationsTest {
  private static Destinations allowing(String... allow) {
    return new Destinations(List.of(allow), InetAddress::getAllByName);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "ff02::1"
      })
  void no_address_of_a_private_or_special_network_is_called(String address) {
    assertThatThrownBy(() -> allowing().resolved(address))
        .isInstanceOf(Destinations.Forbidden.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void an_address_of_the_open_internet_is_called(String address) throws Exception {
    assertThat(allowing().resolved(address)).containsExactly(InetAddress.ofLiteral(address));
  }

  @Test
  void a_name_is_refused_when_only_one_of_its_addresses_is_private() throws Exception {
    InetAddress[] both = {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.8")};
    Destinations tricked = new Destinations(List.of(), host -> both);
    assertThatThrownBy(() -> tricked.resolved("innocent.example"))
        .isInstanceOf(Destinations.Forbidden.class);
  }

  @Test
  void what_the_operator_allows_is_called_and_nothing_beside_it() throws Exception {
    Destinations some = allowing("10.1.0.0/16", "relay.intern");
    assertThat(some.resolved("10.1.2.3")).hasSize(1);
    assertThatThrownBy(() -> some.resolved("10.2.0.1")).isInstanceOf(UnknownHostException.class);
    assertThat(some.refusal("http://relay.intern/x")).isEmpty();
    assertThat(some.refusal("http://10.1.2.3:8080/x")).isEmpty();
    assertThat(some.refusal("http://relay.intern.evil.example/x")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/",
        "ftp://example.com/",
        "file:///etc/passwd",
        "https://user@example.com/",
        "https://127.0.0.1@",
        "https:///x",
        "javascript:alert(1)",
        "https://a b/",
        "gopher://example.com/",
        ""
      })
  void an_address_that_is_no_https_address_is_refused_as_it_is_typed(String address) {
    assertThat(allowing().refusal(address)).isPresent();
  }
}
