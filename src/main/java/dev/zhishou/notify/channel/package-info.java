/// The ways out of the house: what a channel is, and one adapter for each kind of them.
@NullMarked
package dev.zhishou.notify.channel;

import org.jspecify.annotations.NullMarked;
