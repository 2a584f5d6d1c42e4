package io.aludel.processor.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import io.aludel.processor.report.BuildMessage;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * A javac plugin that starts by itself and says so when the annotation processor did not run.
 *
 * <p>From JDK 23 on, javac finds plugins on the class path but not processors; without this, the first sign would be a
 * metamodel that is missing, or an exception at run time. The processor itself does the enhancing, since it alone is given
 * the place where class files go.
 */
public final class AludelPlugin implements Plugin {

    /** Made by the compiler. */
    public AludelPlugin() {}

    @Override
    public String getName() {
        return "Aludel";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        task.addTaskListener(new TaskListener() {
            @Override
            public void started(TaskEvent event) {
                TypeElement type = event.getTypeElement();
                if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null) {
                    check(type, task, event);
                }
            }
        });
    }

    private static void check(TypeElement type, JavacTask task, TaskEvent event) {
        if (MappedTypes.isMapped(type) && !isDescribed(type, task.getElements())) {
            Trees trees = Trees.instance(task);
            trees.printMessage(
                    Diagnostic.Kind.WARNING,
                    BuildMessage.PROCESSOR_DID_NOT_RUN.text(type.getSimpleName()),
                    trees.getTree(type),
                    event.getCompilationUnit());
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> check(nested, task, event));
    }

    /** The class that the processor generates beside a mapped one; an earlier run of it counts as well. */
    private static boolean isDescribed(TypeElement type, Elements elements) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        String qualifiedName = type.getQualifiedName().toString();
        String nestedName = packageName.isEmpty() ? qualifiedName : qualifiedName.substring(packageName.length() + 1);
        String description = nestedName.replace('.', '_') + "_$Description";
        return elements.getTypeElement(packageName.isEmpty() ? description : packageName + "." + description) != null;
    }
}
