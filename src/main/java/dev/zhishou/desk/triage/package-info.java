/// Which procedure a text is about, by which words, and what it says already of the questions.
@NullMarked
package dev.zhishou.desk.triage;

import org.jspecify.annotations.NullMarked;
