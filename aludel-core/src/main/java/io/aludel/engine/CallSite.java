package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The line of the application that caused something. Immutable.
 *
 * <pre>{@code
 * engine.events().onSlow(Duration.ofMillis(200), event -> log.warn("{} at {}", event.shape(), event.callSite().orElse(null)));
 * }</pre>
 *
 * @param className the full name of the class
 * @param methodName the method
 * @param fileName the source file, or null when the class does not say
 * @param line the line, or a number below 1 when the class does not say
 */
public record CallSite(
        String className, String methodName, @Nullable String fileName, int line) {
    public CallSite {
        requireNonNull(className, "className");
        requireNonNull(methodName, "methodName");
    }

    static CallSite of(StackWalker.StackFrame frame) {
        return new CallSite(frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
    }

    /** In the form of a stack trace, which development environments make a link of: {@code blog.Posts.titles(Posts.java:42)}. */
    @Override
    public String toString() {
        String place = fileName == null ? "Unknown Source" : line < 1 ? fileName : fileName + ":" + line;
        return className + "." + methodName + "(" + place + ")";
    }
}
