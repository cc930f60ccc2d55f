package dev.zhishou.notify.channel;

import dev.zhishou.notify.outgoing.Destinations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/// Sockets that connect to the address that was checked, whatever the name resolves to a moment
/// later.
final class CheckedSockets extends SocketFactory {
  private final Destinations destinations;

  CheckedSockets(Destinations destinations) {
    this.destinations = destinations;
  }

  @Override
  public Socket createSocket() {
    return new Checked();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(InetSocketAddress.createUnresolved(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(host.getHostAddress(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  private final class Checked extends Socket {
    @Override
    public void connect(SocketAddress to) throws IOException {
      connect(to, 0);
    }

    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
      InetSocketAddress asked = (InetSocketAddress) to;
      InetAddress checked = destinations.resolved(asked.getHostString())[0];
      super.connect(new InetSocketAddress(checked, asked.getPort()), timeout);
    }
  }
}
