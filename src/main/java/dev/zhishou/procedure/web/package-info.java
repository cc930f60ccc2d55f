/// The library of procedures over HTTP.
@NullMarked
package dev.zhishou.procedure.web;

import org.jspecify.annotations.NullMarked;
