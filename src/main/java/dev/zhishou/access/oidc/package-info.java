/// Sign-in by a provider of the company's own (OpenID Connect): authorization code with PKCE. What
/// the provider says is checked by Nimbus' SDK; the session is ours, and so are account and roles.
@NullMarked
package dev.zhishou.access.oidc;

import org.jspecify.annotations.NullMarked;
