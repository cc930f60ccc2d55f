/// Passkeys (WebAuthn): made by who is signed in, shown instead of password and code. The
/// signatures are checked by webauthn4j.
@NullMarked
package dev.zhishou.access.passkey;

import org.jspecify.annotations.NullMarked;
