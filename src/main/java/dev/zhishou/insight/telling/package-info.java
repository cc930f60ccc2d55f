/// What past cases answer of a procedure's questions (`sop/selections.yaml`): figures of a period,
/// summaries of a day, what is still open, what is known of a person's work.
@NullMarked
package dev.zhishou.insight.telling;

import org.jspecify.annotations.NullMarked;
