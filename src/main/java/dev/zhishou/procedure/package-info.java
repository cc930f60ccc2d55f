/// The language: reading, lint, scenarios, catalog, versions and their approval; also what lint
/// must know: forms, notice templates, law data, articles.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "platform :: web", "time", "access"})
package dev.zhishou.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
