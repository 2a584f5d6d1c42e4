package io.aludel.spring.boot.test;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.ClassUtils;

/** What {@link WatchStatements} does, where {@code aludel-test} is there; nothing where it is not. Stateless. */
final class StatementWatch
        implements BeforeEachCallback,
                BeforeTestExecutionCallback,
                AfterTestExecutionCallback,
                AfterEachCallback,
                ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(StatementWatch.class);
    private static final String LOG = "io.aludel.test.SqlLog";
    private static final boolean PRESENT = ClassUtils.isPresent(LOG, StatementWatch.class.getClassLoader());

    StatementWatch() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        if (PRESENT) {
            WatchedTest watched = WatchedTest.open(context);
            if (watched != null) {
                context.getStore(NAMESPACE).put(WatchedTest.class, watched);
            }
        }
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        WatchedTest watched = watched(context);
        if (watched != null) {
            watched.begin();
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        WatchedTest watched = watched(context);
        if (watched != null) {
            watched.check(context);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        WatchedTest watched = context.getStore(NAMESPACE).remove(WatchedTest.class, WatchedTest.class);
        if (watched != null) {
            watched.close();
        }
    }

    private static @Nullable WatchedTest watched(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(WatchedTest.class, WatchedTest.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().getName().equals(LOG) && watched(context) != null;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        WatchedTest watched = watched(context);
        return watched == null ? null : watched.log();
    }
}
