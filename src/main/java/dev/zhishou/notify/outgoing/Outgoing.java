package dev.zhishou.notify.outgoing;

import dev.zhishou.notify.Fault;
import dev.zhishou.notify.NotifySettings;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/// Makes calls to addresses that somebody typed in.
@Component
public class Outgoing {
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final Destinations destinations;
  private final NotifySettings settings;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService ends =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("calls-end").factory());

  Outgoing(Destinations destinations, NotifySettings settings) {
    this.destinations = destinations;
    this.settings = settings;
    this.client = client(destinations, Timeout.of(settings.timeout()));
  }

  private static CloseableHttpClient client(Destinations destinations, Timeout timeout) {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked(destinations))
                .setMaxConnPerRoute(32)
                .setMaxConnTotal(1_000)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout)
                .setConnectionRequestTimeout(timeout)
                .build())
        .setUserAgent("zhishou")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  /// The client connects to what was checked: the name is resolved here and nowhere else.
  private record Checked(Destinations destinations) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return destinations.resolved(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /// Calls, and waits for the answer no longer than the set time, however slowly it drips.
  public Heard call(Call call) {
    Optional<String> refusal = destinations.refusal(call.to().toString());
    if (refusal.isPresent()) {
      return new Heard.Silence(new Fault(Fault.Code.FORBIDDEN_ADDRESS, refusal.get()));
    }
    HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.to());
    call.headers().forEach(request::setHeader);
    if (call.body().length > 0) {
      request.setEntity(new ByteArrayEntity(call.body(), null));
    }
    ScheduledFuture<?> end =
        ends.schedule(request::cancel, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, Outgoing::answer);
    } catch (IOException e) {
      return new Heard.Silence(fault(e, request.isCancelled()));
    } finally {
      end.cancel(false);
    }
  }

  private static Heard answer(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new Heard.Answer(response.getCode(), "");
    }
    try (InputStream content = entity.getContent()) {
      byte[] read = content.readNBytes(LONGEST_ANSWER);
      return new Heard.Answer(response.getCode(), new String(read, StandardCharsets.UTF_8));
    }
  }

  private static Fault fault(IOException fault, boolean ended) {
    return switch (fault) {
      case Destinations.Forbidden f -> Fault.of(Fault.Code.FORBIDDEN_ADDRESS);
      case SocketTimeoutException t -> Fault.of(Fault.Code.TIMEOUT);
      case InterruptedIOException t -> Fault.of(Fault.Code.TIMEOUT);
      case IOException other when ended -> Fault.of(Fault.Code.TIMEOUT);
      case IOException other -> new Fault(Fault.Code.UNREACHABLE, other.getClass().getSimpleName());
    };
  }

  @PreDestroy
  void close() throws IOException {
    ends.shutdownNow();
    client.close();
  }
}
