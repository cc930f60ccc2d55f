/// The server as a program: its arguments, its settings, how it starts and says where it is.
@NullMarked
package dev.zhishou.platform.server;

import org.jspecify.annotations.NullMarked;
