/// Keys: the master key of the data folder, what is derived from it, and the keysets per purpose
/// (sealing, blind look-up, signing) that it wraps. The master key never enters the database.
@NullMarked
@NamedInterface("keys")
package dev.zhishou.platform.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
