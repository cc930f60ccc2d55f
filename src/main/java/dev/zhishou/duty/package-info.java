/// Who is on duty: roster, certificates, the rungs of the ladder. Implements `Holders`.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "time", "access", "procedure", "casework"})
package dev.zhishou.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
