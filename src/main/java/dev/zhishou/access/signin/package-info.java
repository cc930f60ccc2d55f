/// Sign-in: passwords tried, lanes that slow guessing down, tokens, the first administrator.
@NullMarked
package dev.zhishou.access.signin;

import org.jspecify.annotations.NullMarked;
