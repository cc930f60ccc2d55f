package dev.zhishou.guards;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/// Finds a `default` in a switch over a sealed type or an enum of ours: there the compiler should
/// say what is missing when a case is added. Types are told apart by their simple names, so a
/// switch over a type that is not ours is never found.
final class Defaults {

  private final Map<String, Set<String>> families = new HashMap<>();
  private final Set<String> closed = new HashSet<>();

  Defaults(Collection<SourceFile> files) {
    files.forEach(file -> file.unit().accept(new Families(), null));
  }

  List<String> faults(SourceFile file) {
    var faults = new ArrayList<String>();
    file.unit()
        .accept(
            new TreeScanner<Void, Void>() {
              @Override
              public Void visitSwitch(SwitchTree tree, Void nothing) {
                look(tree, tree.getCases());
                return super.visitSwitch(tree, nothing);
              }

              @Override
              public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
                look(tree, tree.getCases());
                return super.visitSwitchExpression(tree, nothing);
              }

              private void look(Tree tree, List<? extends CaseTree> cases) {
                var family = familyWithDefault(cases);
                if (family != null) {
                  faults.add(file.at(tree) + " default in a switch over " + family);
                }
              }
            },
            null);
    return faults;
  }

  private String familyWithDefault(List<? extends CaseTree> cases) {
    var names = new HashSet<String>();
    var withDefault = false;
    for (var label : cases.stream().flatMap(one -> one.getLabels().stream()).toList()) {
      if (label instanceof DefaultCaseLabelTree) {
        withDefault = true;
      } else if (!isNull(label)) {
        names.add(name(label));
      }
    }
    if (!withDefault || names.isEmpty()) {
      return null;
    }
    return families.entrySet().stream()
        .filter(family -> closed.contains(family.getKey()))
        .filter(family -> family.getValue().containsAll(names))
        .map(Map.Entry::getKey)
        .findAny()
        .orElse(null);
  }

  private static boolean isNull(CaseLabelTree label) {
    return label instanceof ConstantCaseLabelTree constant
        && constant.getConstantExpression().getKind() == Tree.Kind.NULL_LITERAL;
  }

  private static String name(CaseLabelTree label) {
    return switch (label) {
      case ConstantCaseLabelTree constant
          when constant.getConstantExpression() instanceof IdentifierTree name ->
          "." + name.getName();
      case PatternCaseLabelTree pattern
          when pattern.getPattern() instanceof BindingPatternTree binding ->
          simple(binding.getVariable().getType());
      case PatternCaseLabelTree pattern
          when pattern.getPattern() instanceof DeconstructionPatternTree parts ->
          simple(parts.getDeconstructor());
      default -> "?";
    };
  }

  private static String simple(Tree type) {
    return switch (type) {
      case IdentifierTree name -> name.getName().toString();
      case MemberSelectTree select -> select.getIdentifier().toString();
      default -> "?";
    };
  }

  /// Collects what belongs to each sealed type, and the constants of each enum (with a dot before).
  private final class Families extends TreeScanner<Void, Void> {

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      var name = type.getSimpleName().toString();
      if (type.getModifiers().getFlags().contains(Modifier.SEALED)) {
        type.getPermitsClause().forEach(member -> family(name).add(simple(member)));
        closed.add(name);
      }
      if (type.getKind() == Tree.Kind.ENUM) {
        closed.add(name);
        type.getMembers().stream()
            .filter(VariableTree.class::isInstance)
            .map(VariableTree.class::cast)
            .filter(constant -> constant.toString().startsWith("/*public static final*/"))
            .forEach(constant -> family(name).add("." + constant.getName()));
      }
      type.getImplementsClause().forEach(parent -> family(simple(parent)).add(name));
      return super.visitClass(type, nothing);
    }

    private Set<String> family(String name) {
      return families.computeIfAbsent(name, ignored -> new HashSet<>());
    }
  }
}
