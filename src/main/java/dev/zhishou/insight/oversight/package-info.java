/// What a head of department keeps an eye on: complaints and warranty cases over their limit until
/// he has decided (004-056), and the renovations that run (002-041).
@NullMarked
package dev.zhishou.insight.oversight;

import org.jspecify.annotations.NullMarked;
