/// The desk over HTTP: reports and triage.
@NullMarked
package dev.zhishou.desk.web;

import org.jspecify.annotations.NullMarked;
