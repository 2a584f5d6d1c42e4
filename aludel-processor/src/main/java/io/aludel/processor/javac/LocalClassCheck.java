package io.aludel.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.aludel.processor.report.ClassMessage;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Finds mapped classes in method bodies, where annotation processors are not shown them. */
final class LocalClassCheck {

    private final Trees trees;

    LocalClassCheck(Trees trees) {
        this.trees = trees;
    }

    /** Checks the bodies of a class that has been analyzed. */
    void check(TypeElement type, TaskEvent event) {
        TreePath path = trees.getPath(type);
        if (path == null) {
            return;
        }
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                if (trees.getElement(getCurrentPath()) instanceof TypeElement found
                        && found.getNestingKind() == NestingKind.LOCAL
                        && MappedTypes.isMapped(found)) {
                    trees.printMessage(
                            Diagnostic.Kind.ERROR,
                            ClassMessage.LOCAL_CLASS.text(found.getSimpleName()),
                            tree,
                            event.getCompilationUnit());
                }
                return super.visitClass(tree, null);
            }
        }.scan(path, null);
    }
}
