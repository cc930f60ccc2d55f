/// The interface of notices, and the page that their codes and links open.
@NullMarked
package dev.zhishou.notify.notices.web;

import org.jspecify.annotations.NullMarked;
