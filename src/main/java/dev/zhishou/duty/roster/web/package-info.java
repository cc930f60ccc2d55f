/// Rosters over HTTP.
@NullMarked
package dev.zhishou.duty.roster.web;

import org.jspecify.annotations.NullMarked;
