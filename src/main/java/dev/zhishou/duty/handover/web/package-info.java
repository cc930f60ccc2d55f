/// The handover over HTTP.
@NullMarked
package dev.zhishou.duty.handover.web;

import org.jspecify.annotations.NullMarked;
