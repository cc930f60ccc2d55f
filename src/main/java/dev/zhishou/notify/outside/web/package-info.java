/// Links to one step over HTTP, and the page behind them.
@NullMarked
package dev.zhishou.notify.outside.web;

import org.jspecify.annotations.NullMarked;
