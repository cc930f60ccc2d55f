/// What the roster has to tell its people: a turn on offer, a certificate that runs out.
@NullMarked
package dev.zhishou.duty.news;

import org.jspecify.annotations.NullMarked;
