/// An event as bytes: written once, never re-serialised; its hash, the chain, and the salted
/// disclosures of what is personal (DATA, *An event*).
@NullMarked
package dev.zhishou.casework.event;

import org.jspecify.annotations.NullMarked;
