package io.aludel.processor.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.aludel.processor.files.ClassOutput;
import io.aludel.processor.report.Problems;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Hooks the enhancer into a compilation. */
public final class EnhancementHook {

    private EnhancementHook() {}

    /**
     * Starts to enhance what the plan will contain.
     *
     * @return whether that is possible: it is in javac only
     */
    public static boolean install(ProcessingEnvironment environment, EnhancementPlan plan, Problems problems) {
        try {
            Optional<JavacTask> task = JavacTasks.find(environment);
            task.ifPresent(found -> found.addTaskListener(new EnhancementListener(
                    plan, new ClassOutput(environment), new LocalClassCheck(Trees.instance(found)), problems)));
            return task.isPresent();
        } catch (LinkageError withoutJavac) {
            // Another compiler, on a Java runtime without the module jdk.compiler.
            return false;
        }
    }
}
