package io.aludel.migrate;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.OperationRenderer;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.script.Assurance;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.RevisionSource;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.AnnotationTypeMismatchException;
import java.lang.annotation.IncompleteAnnotationException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Revisions that are Java classes: given one by one, or found by the index that the annotation processor writes for classes with
 * {@link Revision}. The class path is not searched. Immutable.
 */
public final class JavaRevisions implements RevisionSource {
    /** Where the processor lists the classes of a module, a line for each. */
    public static final String INDEX = "META-INF/aludel/revisions";

    private final Supplier<List<Class<?>>> classes;
    private final OperationRenderer renderer;

    private JavaRevisions(Supplier<List<Class<?>>> classes, OperationRenderer renderer) {
        this.classes = classes;
        this.renderer = renderer;
    }

    /** These classes. */
    @SafeVarargs
    public static JavaRevisions of(Class<? extends Migration>... revisions) {
        return new JavaRevisions(() -> List.of(revisions), Operations.renderer());
    }

    /** The classes of all indexes that a loader finds. */
    public static JavaRevisions indexed(ClassLoader loader) {
        return new JavaRevisions(() -> indexedClasses(loader), Operations.renderer());
    }

    /** Of the same, those of some packages and of the packages below them. */
    public JavaRevisions inPackages(List<String> packages) {
        List<String> wanted = List.copyOf(packages);
        return new JavaRevisions(
                () -> classes.get().stream()
                        .filter(type -> wanted.stream().anyMatch(name -> isWithin(type.getPackageName(), name)))
                        .toList(),
                renderer);
    }

    /** Whether a package is another one, or below it. */
    public static boolean isWithin(String name, String other) {
        return name.equals(other) || name.startsWith(other + ".");
    }

    /** The same with other handlers of operations, such as those of the application's own. */
    public JavaRevisions rendering(OperationRenderer changed) {
        return new JavaRevisions(classes, changed);
    }

    @Override
    public List<RevisionScript> revisions() {
        List<RevisionScript> scripts = new ArrayList<>();
        for (Class<?> type : classes.get()) {
            scripts.add(script(type));
        }
        return scripts;
    }

    private RevisionScript script(Class<?> type) {
        try {
            return read(type);
        } catch (AnnotationTypeMismatchException | IncompleteAnnotationException e) {
            throw new MigrationException(
                    ErrorCode.INVALID_CONFIGURATION,
                    type.getName() + " was compiled for another version of Aludel: " + e.getMessage() + "."
                            + "\n  Use the same version of Aludel in the application, the program and the plugin, and compile"
                            + " anew.",
                    e);
        }
    }

    private RevisionScript read(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        if (revision == null || !Migration.class.isAssignableFrom(type)) {
            throw new MigrationException(
                    ErrorCode.INVALID_REVISION,
                    type.getName() + " is no revision: it needs @Revision, and has to implement Migration.");
        }
        RevisionSpec spec = new RevisionSpec(
                revision.id(),
                List.of(revision.down()),
                List.of(revision.labels()),
                List.of(revision.dependsOn()),
                revision.message(),
                List.of(revision.replaces()));
        return new RevisionScript(
                spec,
                revision.transactional(),
                type.getName(),
                target -> made(type).upgrade(new Operations(target).rendering(renderer)),
                target -> made(type).downgrade(new Operations(target).rendering(renderer)),
                Arrays.stream(type.getAnnotationsByType(SafetyAssured.class))
                        .map(assured -> new Assurance(assured.value(), List.of(assured.rules())))
                        .toList());
    }

    private static Migration made(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Migration) constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new MigrationException(
                    ErrorCode.INVALID_REVISION, "the constructor of " + type.getName() + " failed.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new MigrationException(
                    ErrorCode.INVALID_REVISION,
                    type.getName() + " cannot be made: it needs a constructor without parameters.",
                    e);
        }
    }

    private static List<Class<?>> indexedClasses(ClassLoader loader) {
        List<Class<?>> found = new ArrayList<>();
        try {
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                try (InputStream input = index.openStream()) {
                    String names = new String(input.readAllBytes(), StandardCharsets.UTF_8);
                    for (String name : names.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList()) {
                        found.add(Class.forName(name, false, loader));
                    }
                }
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new MigrationException(
                    ErrorCode.INVALID_REVISION,
                    "the revisions that " + INDEX + " lists cannot be loaded: " + e.getMessage()
                            + "\n  Usually classes were renamed without compiling everything again.",
                    e);
        }
        return found;
    }
}
