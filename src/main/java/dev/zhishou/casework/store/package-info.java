/// What is stored of a case and the port to whatever stores it: `casework.jdbc` in service, a map
/// in tests. Both pass the same contract test.
@NullMarked
package dev.zhishou.casework.store;

import org.jspecify.annotations.NullMarked;
