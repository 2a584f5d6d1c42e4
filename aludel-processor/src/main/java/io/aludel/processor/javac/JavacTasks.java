package io.aludel.processor.javac;

import com.sun.source.util.JavacTask;
import java.lang.reflect.Field;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds the javac task behind a processing environment.
 *
 * <p>javac answers for its own environment only; Gradle and some IDEs hand processors an object of theirs that holds it in a
 * field.
 */
final class JavacTasks {

    private static final int DEPTH = 5;

    private JavacTasks() {}

    static Optional<JavacTask> find(ProcessingEnvironment environment) {
        ProcessingEnvironment candidate = environment;
        for (int i = 0; i < DEPTH; i++) {
            try {
                return Optional.of(JavacTask.instance(candidate));
            } catch (IllegalArgumentException wrapped) {
                Optional<ProcessingEnvironment> inner = unwrap(candidate);
                if (inner.isEmpty()) {
                    return Optional.empty();
                }
                candidate = inner.get();
            }
        }
        return Optional.empty();
    }

    private static Optional<ProcessingEnvironment> unwrap(ProcessingEnvironment wrapper) {
        for (Class<?> type = wrapper.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (ProcessingEnvironment.class.isAssignableFrom(field.getType())) {
                    Optional<ProcessingEnvironment> inner = read(field, wrapper);
                    if (inner.isPresent()) {
                        return inner;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ProcessingEnvironment> read(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable((ProcessingEnvironment) field.get(owner));
        } catch (ReflectiveOperationException | RuntimeException closed) {
            // Another compiler, or a wrapper in a closed module: there is nothing to be found here.
            return Optional.empty();
        }
    }
}
