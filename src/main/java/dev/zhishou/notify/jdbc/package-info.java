/// The tables of messages, deliveries and gateways.
@NullMarked
package dev.zhishou.notify.jdbc;

import org.jspecify.annotations.NullMarked;
