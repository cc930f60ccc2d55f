package dev.zhishou.guards;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.zhishou");

  private static final String[] PURE = {
    "dev.zhishou.time..", "dev.zhishou.procedure.model..", "dev.zhishou.casework.engine.."
  };

  /// What the pure core may stand on. The two annotations come from the package-info files.
  private static final String[] GROUND = {
    "java.io",
    "java.lang..",
    "java.math..",
    "java.nio.charset..",
    "java.security",
    "java.text..",
    "java.time..",
    "java.util..",
    "dev.cel..",
    "org.jspecify.annotations",
    "org.springframework.modulith"
  };

  private static final List<String> BANNED_ENDINGS =
      List.of("Impl", "Util", "Utils", "Helper", "Helpers", "Manager", "DTO", "Dto", "Base");

  @Test
  void time_stands_on_java_alone() {
    pure("dev.zhishou.time..");
  }

  @Test
  void the_read_procedure_stands_on_java_cel_and_time() {
    pure("dev.zhishou.procedure.model..", "dev.zhishou.time..");
  }

  @Test
  void the_engine_stands_on_java_cel_time_and_the_read_procedure() {
    pure("dev.zhishou.casework.engine..", "dev.zhishou.time..", "dev.zhishou.procedure.model..");
  }

  @Test
  void the_pure_core_reads_no_chance_environment_or_thread() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .callMethodWhere(
            target(
                "reads chance, the environment or a thread",
                "java.util.UUID.randomUUID",
                "java.lang.Math.random",
                "java.lang.System.getenv",
                "java.lang.System.getProperty",
                "java.lang.Thread.currentThread"))
        .orShould()
        .dependOnClassesThat(
            resideInAnyPackage("java.util.concurrent..", "java.util.logging..")
                .or(named("java.util.Random", "java.security.SecureRandom")))
        .check(OURS);
  }

  @Test
  void sql_stands_only_in_jdbc_packages_and_the_platform() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..jdbc..", "dev.zhishou.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.springframework.jdbc..",
            "org.postgresql..",
            "com.zaxxer..")
        .check(OURS);
  }

  @Test
  void adapters_are_not_public() {
    classes()
        .that()
        .resideInAnyPackage("dev.zhishou.(*).jdbc..", "dev.zhishou.(*).web..")
        .and()
        // its `web` is no adapter: pages, problem documents and the like, which all modules use
        .resideOutsideOfPackage("dev.zhishou.platform..")
        .and()
        .areTopLevelClasses()
        .should()
        .notBePublic()
        .check(OURS);
  }

  @Test
  void names_say_what_a_thing_is() {
    classes().should(new NotBeNamed(BANNED_ENDINGS)).check(OURS);
  }

  @Test
  void nothing_runs_behind_the_back() {
    for (var banned :
        List.of(
            "org.springframework.scheduling.annotation.Async",
            "org.springframework.transaction.event.TransactionalEventListener",
            "org.springframework.context.annotation.Lazy",
            "org.springframework.modulith.events.ApplicationModuleListener")) {
      assertThat(annotatedWith(banned)).as("uses of @" + banned).isEmpty();
    }
  }

  @Test
  void no_map_of_objects_crosses_a_module_border() {
    assertThat(
            OURS.stream()
                .filter(type -> type.getPackageName().matches("dev\\.zhishou\\.[a-z]+(\\.spi)?"))
                .filter(ArchitectureTest::isPublic)
                .flatMap(type -> type.getMethods().stream())
                .filter(ArchitectureTest::isPublic)
                .filter(ArchitectureTest::carriesMapOfObjects)
                .map(JavaMember::getFullName))
        .isEmpty();
  }

  private static void pure(String core, String... beside) {
    var ground = Stream.of(List.of(GROUND), List.of(beside), List.of(core)).flatMap(List::stream);
    classes()
        .that()
        .resideInAPackage(core)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ground.toArray(String[]::new))
        .check(OURS);
  }

  private static boolean isPublic(JavaMember member) {
    return member.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
  }

  private static boolean carriesMapOfObjects(JavaMethod method) {
    return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
        .anyMatch(
            type -> type.toString().contains("java.util.Map<java.lang.String, java.lang.Object>"));
  }

  private static List<String> annotatedWith(String annotation) {
    return OURS.stream()
        .flatMap(type -> Stream.concat(Stream.of(type), type.getMembers().stream()))
        .filter(thing -> ((CanBeAnnotated) thing).isAnnotatedWith(annotation))
        .map(Object::toString)
        .toList();
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    return DescribedPredicate.describe(
        String.join(", ", names), type -> List.of(names).contains(type.getName()));
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> target(
      String what, String... methods) {
    return DescribedPredicate.describe(
        what,
        call ->
            List.of(methods)
                .contains(call.getTargetOwner().getName() + "." + call.getTarget().getName()));
  }
}
