package dev.zhishou.guards;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/// A name may not end with a word that says nothing.
final class NotBeNamed extends ArchCondition<JavaClass> {

  private final List<String> endings;

  NotBeNamed(List<String> endings) {
    super("not have a name that ends with one of %s", endings);
    this.endings = endings;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (var ending : endings) {
      if (type.getSimpleName().endsWith(ending)) {
        events.add(SimpleConditionEvent.violated(type, type.getName() + " ends with " + ending));
      }
    }
  }
}
