/// The roster over HTTP.
@NullMarked
package dev.zhishou.duty.web;

import org.jspecify.annotations.NullMarked;
