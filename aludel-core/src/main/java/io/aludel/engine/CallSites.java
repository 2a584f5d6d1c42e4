package io.aludel.engine;

import io.aludel.event.PassedOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of the application that is executing: the innermost frame of the stack that is neither Aludel's, nor the JDK's, a
 * driver's or a framework's. The longest prefix of a class's name decides. Immutable, safe for use by many threads.
 *
 * <p>Looking costs some microseconds, and is done only when somebody asks. Methods of entities are passed over, since what matters is
 * who called {@code user.getPosts()}; they count when nothing else is there.
 *
 * <pre>{@code
 * CallSites sites = CallSites.DEFAULT.skipping("com.acme.persistence.");
 * engine.events().afterExecute(event -> trace(event.shape(), event.callSite(sites)));
 * }</pre>
 */
public final class CallSites {
    /** Skips what is known to be no application. */
    public static final CallSites DEFAULT = new CallSites(
            List.of(
                    "io.aludel.",
                    "java.",
                    "javax.",
                    "jdk.",
                    "sun.",
                    "com.sun.",
                    "jakarta.",
                    "kotlin.",
                    "kotlinx.",
                    "scala.",
                    "groovy.",
                    "org.codehaus.groovy.",
                    "org.apache.groovy.",
                    "org.postgresql.",
                    "org.sqlite.",
                    "org.h2.",
                    "org.mariadb.jdbc.",
                    "com.mysql.",
                    "oracle.jdbc.",
                    "com.microsoft.sqlserver.",
                    "com.zaxxer.hikari.",
                    "org.apache.shardingsphere.",
                    "org.springframework.",
                    "org.hibernate.",
                    "org.junit.",
                    "org.testng.",
                    "org.assertj.",
                    "org.apache.maven.",
                    "org.gradle.",
                    "com.intellij.",
                    "org.apache.catalina.",
                    "org.apache.coyote.",
                    "org.apache.tomcat.",
                    "org.eclipse.jetty.",
                    "io.undertow.",
                    "io.javalin.",
                    "io.netty.",
                    "io.micrometer.",
                    "io.opentelemetry.",
                    "io.quarkus.",
                    "reactor.",
                    "com.fasterxml.jackson.",
                    "tools.jackson.",
                    "org.slf4j.",
                    "ch.qos.logback."),
            List.of());

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final List<String> skipped;
    private final List<String> included;

    private CallSites(List<String> skipped, List<String> included) {
        this.skipped = List.copyOf(skipped);
        this.included = List.copyOf(included);
    }

    /**
     * Skips more: a package of the application that other parts of it use to reach the database, say.
     *
     * @param prefix what the full names of classes begin with; a package ends with a dot
     */
    public CallSites skipping(String prefix) {
        return new CallSites(with(skipped, prefix), included);
    }

    /**
     * Counts classes to the application that would be skipped.
     *
     * @param prefix what their full names begin with; a package ends with a dot
     */
    public CallSites including(String prefix) {
        return new CallSites(skipped, with(included, prefix));
    }

    private static List<String> with(List<String> before, String prefix) {
        List<String> all = new ArrayList<>(before);
        all.add(prefix);
        return all;
    }

    /** The line of the application that the current thread is at; nothing when all of the stack is skipped. */
    public Optional<CallSite> current() {
        return Optional.ofNullable(STACK.walk(this::first));
    }

    /** The line that led to a class, whatever the class has called since: listeners, above all. */
    Optional<CallSite> below(Class<?> type) {
        return Optional.ofNullable(
                STACK.walk(frames -> first(frames.dropWhile(frame -> frame.getDeclaringClass() != type))));
    }

    /** The lines of the application that led to a class, the innermost first. */
    List<CallSite> allBelow(Class<?> type) {
        return STACK.walk(frames -> frames.dropWhile(frame -> frame.getDeclaringClass() != type)
                .filter(this::isOfApplication)
                .map(CallSite::of)
                .toList());
    }

    private @Nullable CallSite first(Stream<StackWalker.StackFrame> frames) {
        StackWalker.StackFrame passed = null;
        for (StackWalker.StackFrame frame : (Iterable<StackWalker.StackFrame>) frames::iterator) {
            if (isOfApplication(frame)) {
                if (!PassedOver.class.isAssignableFrom(frame.getDeclaringClass())) {
                    return CallSite.of(frame);
                }
                passed = passed == null ? frame : passed;
            }
        }
        return passed == null ? null : CallSite.of(passed);
    }

    private boolean isOfApplication(StackWalker.StackFrame frame) {
        String name = frame.getClassName();
        if (frame.getDeclaringClass().isHidden() || name.contains("$$") || name.contains("$Proxy")) {
            return false;
        }
        return longest(name, included) >= longest(name, skipped);
    }

    /** How much of a name the most exact of some prefixes says. */
    private static int longest(String name, List<String> prefixes) {
        int longest = 0;
        for (String prefix : prefixes) {
            if (prefix.length() > longest && name.startsWith(prefix)) {
                longest = prefix.length();
            }
        }
        return longest;
    }
}
