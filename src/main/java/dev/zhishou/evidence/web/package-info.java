/// Files over HTTP.
@NullMarked
package dev.zhishou.evidence.web;

import org.jspecify.annotations.NullMarked;
