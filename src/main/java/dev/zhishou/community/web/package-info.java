/// The registers over HTTP.
@NullMarked
package dev.zhishou.community.web;

import org.jspecify.annotations.NullMarked;
