package io.aludel.spring.boot.test;

import io.aludel.engine.CallSites;
import io.aludel.engine.Engine;
import io.aludel.test.AllowNPlusOne;
import io.aludel.test.SqlLog;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.request.RequestContextHolder;

/** The statements of one test. The only class that needs {@code aludel-test}. */
final class WatchedTest implements AutoCloseable {
    private static final boolean WEB = ClassUtils.isPresent(
            "org.springframework.web.context.request.RequestContextHolder", WatchedTest.class.getClassLoader());

    private final SqlLog log;
    private final int threshold;

    private WatchedTest(SqlLog log, int threshold) {
        this.log = log;
        this.threshold = threshold;
    }

    /** Begins to log; null where the application has no engine, or several. */
    static @Nullable WatchedTest open(ExtensionContext context) {
        Engine engine = SpringExtension.getApplicationContext(context)
                .getBeanProvider(Engine.class)
                .getIfUnique();
        WatchStatements said =
                TestContextAnnotationUtils.findMergedAnnotation(context.getRequiredTestClass(), WatchStatements.class);
        return engine == null || said == null
                ? null
                : new WatchedTest(SqlLog.of(engine, CallSites.DEFAULT, unit()), said.nPlusOneThreshold());
    }

    /** What several requests of a test do is no loop. */
    private static Supplier<@Nullable Object> unit() {
        return WEB ? RequestContextHolder::getRequestAttributes : () -> null;
    }

    SqlLog log() {
        return log;
    }

    /** What was sent to prepare the test is not counted. */
    void begin() {
        log.clear();
    }

    /** Fails when the test has loaded in a loop; one that failed otherwise says why by itself. */
    void check(ExtensionContext context) {
        if (context.getExecutionException().isEmpty() && !isAllowed(context)) {
            log.assertNoNPlusOne(threshold);
        }
    }

    private static boolean isAllowed(ExtensionContext context) {
        return AnnotatedElementUtils.hasAnnotation(context.getRequiredTestMethod(), AllowNPlusOne.class)
                || TestContextAnnotationUtils.hasAnnotation(context.getRequiredTestClass(), AllowNPlusOne.class);
    }

    @Override
    public void close() {
        log.close();
    }
}
