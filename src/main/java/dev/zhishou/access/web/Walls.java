package dev.zhishou.access.web;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/// The walls in front of every address: signed in or 401, the CSRF header where a cookie speaks,
/// tokens only as far as their grants reach. Everything under `/api` is closed unless it is named
/// here; whether the actor may do the thing, the use case asks.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Walls {
  static final String CSRF_HEADER = "X-CSRF-Token";

  private static final String[] READ_BY_ANYBODY = {
    "/api/v1/openapi.json",
    "/api/v1/duties.ics",
    "/api/v1/session/oidc",
    "/api/v1/session/oidc/return",
    "/api/v1/portal/*",
    "/api/v1/portal/*/reports/*",
    "/actuator/health/**"
  };

  private static final Problem SIGNED_OUT =
      Problem.of("signed-out", 401, new Message("请先登录", "Sign in first"));
  private static final Problem BEYOND_TOKEN =
      Problem.forbidden(new Message("令牌的权限不含此操作", "The token does not reach this"));
  private static final Problem NO_CSRF =
      Problem.of(
          "csrf",
          403,
          new Message(
              "缺少或不符的 CSRF 头,见 GET /api/v1/session",
              "The CSRF header is missing or wrong, see GET /api/v1/session"));
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String[] FROM_ANYBODY = {
    "/api/v1/session",
    "/api/v1/session/passkey",
    "/api/v1/session/passkey/challenge",
    "/api/v1/session/oidc",
    "/api/v1/first-account",
    "/api/v1/password-link",
    "/api/v1/portal/*/reports",
    "/api/v1/portal/*/readings"
  };
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self';"
          + " connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
          + " form-action 'self'";

  @Bean
  SecurityFilterChain guardedAddresses(HttpSecurity http, KnownActors known, ProblemWriter problems)
      throws Exception {
    HttpSessionCsrfTokenRepository csrf = new HttpSessionCsrfTokenRepository();
    csrf.setHeaderName(CSRF_HEADER);
    return http.securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        // The session is renewed by signing in, not by each request that finds its actor anew.
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(
            guard ->
                guard
                    .csrfTokenRepository(csrf)
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                    .requireCsrfProtectionMatcher(Walls::speaksByCookie))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .frameOptions(frames -> frames.deny()))
        .addFilterBefore(new ActorFilter(known), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.POST, FROM_ANYBODY)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, READ_BY_ANYBODY)
                    .permitAll()
                    .requestMatchers("/actuator/prometheus")
                    .access((who, context) -> operator(who.get(), context))
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .requestMatchers("/api/**")
                    .access((who, context) -> reached(who.get(), context))
                    .anyRequest()
                    .permitAll())
        .exceptionHandling(
            faults ->
                faults
                    .authenticationEntryPoint(
                        (request, response, fault) -> problems.write(request, response, SIGNED_OUT))
                    .accessDeniedHandler(
                        (request, response, fault) ->
                            problems.write(
                                request,
                                response,
                                fault instanceof CsrfException ? NO_CSRF : BEYOND_TOKEN)))
        .build();
  }

  private static boolean speaksByCookie(HttpServletRequest request) {
    boolean signingIn =
        request.getMethod().equals("POST") && request.getRequestURI().equals("/api/v1/session");
    // The address of a message is a secret of its own; nothing is done with the cookie there, nor
    // at the residents' door.
    String path = request.getRequestURI();
    boolean byLink =
        path.startsWith("/a/") || path.startsWith("/s/") || path.startsWith("/api/v1/portal/");
    return !SAFE.contains(request.getMethod())
        && !signingIn
        && !byLink
        && ActorFilter.bearer(request) == null
        && ActorFilter.signedIn(request) != null;
  }

  private static AuthorizationResult reached(
      Authentication who, RequestAuthorizationContext context) {
    return new AuthorizationDecision(
        who instanceof ActorAuthentication signedIn
            && TokenReach.reaches(signedIn.actor(), context.getRequest()));
  }

  /// Figures for operators: from this machine, or with a token for them.
  private static AuthorizationResult operator(
      Authentication who, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    boolean here =
        request.getHeader("X-Forwarded-For") == null
            && (request.getRemoteAddr().equals("127.0.0.1")
                || request.getRemoteAddr().equals("0:0:0:0:0:0:0:1"));
    boolean token =
        who instanceof ActorAuthentication signedIn
            && signedIn.actor().kind() == dev.zhishou.access.Actor.Kind.TOKEN
            && TokenReach.reaches(signedIn.actor(), request);
    return new AuthorizationDecision(here || token);
  }
}
