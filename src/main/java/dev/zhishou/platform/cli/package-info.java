/// The command line `./zhishou`: what a command is, and what all of them share. Commands that need
/// no server start none.
@NullMarked
@NamedInterface("cli")
package dev.zhishou.platform.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
