package dev.zhishou.guards;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/// Sizes and docstrings of one file: what is too big, and what is public and says nothing.
final class Shapes extends TreePathScanner<Void, Boolean> {

  static final int FILE = 300;
  static final int METHOD = 50;
  static final int PARAMETERS = 7;

  private final SourceFile file;
  private final List<String> faults = new ArrayList<>();

  private Shapes(SourceFile file) {
    this.file = file;
  }

  /// One sentence for each fault, with file and line.
  static List<String> faults(SourceFile file) {
    var shapes = new Shapes(file);
    shapes.scan(file.unit(), false);
    return shapes.faults;
  }

  @Override
  public Void visitClass(ClassTree type, Boolean exempt) {
    var here = exempt || exempt(type.getModifiers());
    var topLevel = getCurrentPath().getParentPath().getLeaf() == file.unit();
    if (topLevel && !here && file.lines() > FILE) {
      fault(type, "file has %d lines, at most %d", file.lines(), FILE);
    }
    var record = type.getKind() == Tree.Kind.RECORD;
    if (record && !here) {
      parameters(type, (int) components(type), type.getSimpleName().toString());
    }
    if (type.getModifiers().getFlags().contains(Modifier.PUBLIC) && undocumented()) {
      fault(type, "public type %s has no /// docstring", type.getSimpleName());
    }
    return super.visitClass(type, here && !topLevel);
  }

  @Override
  public Void visitMethod(MethodTree method, Boolean exempt) {
    var here = exempt || exempt(method.getModifiers());
    if (!here && method.getBody() != null && file.lines(method.getBody()) > METHOD) {
      fault(
          method,
          "%s has %d lines, at most %d",
          method.getName(),
          file.lines(method.getBody()),
          METHOD);
    }
    if (!here && method.getReturnType() == null) {
      parameters(method, method.getParameters().size(), "constructor");
    }
    return super.visitMethod(method, exempt);
  }

  @Override
  public Void visitAnnotation(AnnotationTree annotation, Boolean exempt) {
    if (isExempt(annotation) && reason(annotation).strip().length() < 15) {
      fault(annotation, "@Exempt needs a reason in a sentence");
    }
    return super.visitAnnotation(annotation, exempt);
  }

  private void parameters(Tree tree, int count, Object name) {
    if (count > PARAMETERS) {
      fault(tree, "%s has %d parameters, at most %d", name, count, PARAMETERS);
    }
  }

  private static long components(ClassTree type) {
    return type.getMembers().stream()
        .filter(member -> member.getKind() == Tree.Kind.VARIABLE)
        .map(com.sun.source.tree.VariableTree.class::cast)
        .map(member -> member.getModifiers().getFlags())
        .filter(flags -> !flags.contains(Modifier.STATIC))
        .count();
  }

  private boolean undocumented() {
    var words = file.trees().getDocComment(getCurrentPath());
    return words == null || words.isBlank();
  }

  private void fault(Tree tree, String what, Object... values) {
    faults.add(file.at(tree) + " " + String.format(Locale.ROOT, what, values));
  }

  private static boolean exempt(ModifiersTree modifiers) {
    return modifiers.getAnnotations().stream().anyMatch(Shapes::isExempt);
  }

  private static boolean isExempt(AnnotationTree annotation) {
    return Set.of("Exempt", "dev.zhishou.Exempt")
        .contains(annotation.getAnnotationType().toString());
  }

  private static String reason(AnnotationTree annotation) {
    for (var argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment) {
        return assignment.getExpression() instanceof LiteralTree literal
            ? String.valueOf(literal.getValue())
            : assignment.getExpression().toString();
      }
    }
    return "";
  }
}
