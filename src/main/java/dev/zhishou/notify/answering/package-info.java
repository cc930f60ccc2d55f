/// What comes back: acknowledgements by a link, a key, or in the app, and what providers report.
@NullMarked
package dev.zhishou.notify.answering;

import org.jspecify.annotations.NullMarked;
