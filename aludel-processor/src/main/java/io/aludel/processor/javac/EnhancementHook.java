package io.aludel.processor.javac;

import com.sun.source.util.JavacTask;
import io.aludel.processor.report.Problems;
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
            JavacTask task = JavacTask.instance(environment);
            task.addTaskListener(new EnhancementListener(plan, new ClassOutput(environment), problems));
            return true;
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return false;
        }
    }
}
