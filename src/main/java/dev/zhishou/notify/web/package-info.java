/// Messages, preferences and gateways over HTTP.
@NullMarked
package dev.zhishou.notify.web;

import org.jspecify.annotations.NullMarked;
