package io.aludel.shardingsphere;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Lets tests fail that are known to come out otherwise over ShardingSphere, and reports why. A test that is named there and passes is a
 * failure, so that the list stays true.
 */
public final class KnownDifferences
        implements TestExecutionExceptionHandler, AfterTestExecutionCallback, ExecutionCondition {
    private static final Properties REASONS = read();

    /** Made by {@link java.util.ServiceLoader}. */
    public KnownDifferences() {}

    private static Properties read() {
        Properties reasons = new Properties();
        try (InputStream file = KnownDifferences.class.getResourceAsStream("/differences.properties")) {
            reasons.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return reasons;
    }

    private static String reason(ExtensionContext context) {
        String test = context.getRequiredTestClass().getSimpleName();
        return REASONS.getProperty(test + "." + context.getRequiredTestMethod().getName());
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String selected = System.getProperty("databases", "");
        boolean wanted = selected.isEmpty() || selected.equals("all") || selected.contains("postgresql");
        if (!wanted) {
            return ConditionEvaluationResult.disabled("PostgreSQL is not among the databases of this run");
        }
        String reason = context.getTestMethod().isPresent() ? reason(context) : null;
        return reason != null && reason.startsWith("not run")
                ? ConditionEvaluationResult.disabled("over ShardingSphere: " + reason)
                : ConditionEvaluationResult.enabled("PostgreSQL is among the databases of this run");
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        String reason = reason(context);
        throw reason == null || thrown instanceof TestAbortedException
                ? thrown
                : new TestAbortedException("over ShardingSphere: " + reason, thrown);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (reason(context) != null && context.getExecutionException().isEmpty()) {
            throw new AssertionError("This passes over ShardingSphere now; take it out of differences.properties.");
        }
    }
}
