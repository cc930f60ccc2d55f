/// The workers: they take what has come due, at the pace of its gateway, and write down what came
/// of it. Any number of nodes may work; one that dies is followed by another.
@NullMarked
package dev.zhishou.notify.sending;

import org.jspecify.annotations.NullMarked;
