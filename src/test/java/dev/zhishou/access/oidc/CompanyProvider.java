package dev.zhishou.access.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// A provider on the loopback (Spring Authorization Server), which can be made to lie. It takes
/// everybody for who he says he is.
final class CompanyProvider implements AutoCloseable {
  private static final Lies LIES = new Lies();

  private final ConfigurableApplicationContext context;

  CompanyProvider() {
    SpringApplication server = new SpringApplication(Parts.class);
    server.setWebApplicationType(WebApplicationType.SERVLET);
    server.setBannerMode(Banner.Mode.OFF);
    server.setLogStartupInfo(false);
    // No settings of the product: it is somebody else's server.
    context =
        server.run(
            "--spring.config.location=optional:classpath:/none/", "--logging.level.root=warn");
  }

  String issuer() {
    var server = ((ServletWebServerApplicationContext) context).getWebServer();
    return "http://127.0.0.1:" + server.getPort();
  }

  /// The house may send people back here.
  void sendsBackTo(String address) {
    RegisteredClient client =
        RegisteredClient.withId("house")
            .clientId("zhishou")
            .clientSecret("{noop}between-us")
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(address)
            .scope("openid")
            .scope("profile")
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build())
            .build();
    context.getBean(InMemoryRegisteredClientRepository.class).save(client);
  }

  /// What it says from now on in the place of the truth.
  void lies(String claim, Object value) {
    LIES.claims.put(claim, value);
  }

  /// From now on it signs with a key that it does not publish.
  void signsFalsely() {
    LIES.falsely = true;
  }

  void tellsTheTruth() {
    LIES.claims.clear();
    LIES.falsely = false;
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class Lies {
    private final Map<String, Object> claims = new HashMap<>();
    private volatile boolean falsely;
  }

  /// Who comes is the one whom the header names.
  private static final class AtTheDoor extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String person = request.getHeader("X-Person");
      if (person != null) {
        var now = FactorGrantedAuthority.fromAuthority("FACTOR_PASSWORD");
        var known = new TestingAuthenticationToken(person, "", List.of(now));
        SecurityContextHolder.setContext(new SecurityContextImpl(known));
      }
      chain.doFilter(request, response);
    }
  }

  /// No `@Configuration`: the product's own scan must not find it.
  @EnableWebSecurity
  static class Parts {
    @Bean
    TomcatServletWebServerFactory server() throws java.net.UnknownHostException {
      var factory = new TomcatServletWebServerFactory(0);
      factory.setAddress(java.net.InetAddress.getByName("127.0.0.1"));
      factory.setRegisterDefaultServlet(true);
      return factory;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .addFilterAfter(new AtTheDoor(), SecurityContextHolderFilter.class)
          .build();
    }

    @Bean
    RegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(
          RegisteredClient.withId("other")
              .clientId("other")
              .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri("http://127.0.0.1:1/")
              .build());
    }

    @Bean
    AuthorizationServerSettings addresses() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> published() throws Exception {
      JWKSet keys = new JWKSet(new RSAKeyGenerator(2048).keyID("company").generate());
      return (selector, none) -> selector.select(keys);
    }

    @Bean
    JwtEncoder signer(JWKSource<SecurityContext> published) throws Exception {
      RSAKey stranger = new RSAKeyGenerator(2048).keyID("company").generate();
      JwtEncoder right = new NimbusJwtEncoder(published);
      JwtEncoder wrong = new NimbusJwtEncoder((selector, none) -> List.of(stranger));
      return what -> (LIES.falsely ? wrong : right).encode(what);
    }

    @Bean
    JwtDecoder reader(JWKSource<SecurityContext> published) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(published);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> said() {
      return token -> {
        if (token.getTokenType().getValue().equals("id_token")) {
          token.getClaims().claim("preferred_username", token.getPrincipal().getName());
          LIES.claims.forEach(token.getClaims()::claim);
        }
      };
    }
  }
}
