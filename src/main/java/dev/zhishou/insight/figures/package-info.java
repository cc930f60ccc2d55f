/// Figures of a department: what was in time, who was content, which complaints were answered
/// within their limit (002-381, 004-041). What a closed case was stands in a row of its own, so
/// that a period of any number of cases is a sum.
@NullMarked
package dev.zhishou.insight.figures;

import org.jspecify.annotations.NullMarked;
