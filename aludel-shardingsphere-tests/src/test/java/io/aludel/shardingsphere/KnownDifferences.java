package io.aludel.shardingsphere;

import io.aludel.shardingsphere.Differences.Difference;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Compares the servers after each test, and aborts those that fail as {@code differences.properties} says. A test that is listed there and
 * passes, is skipped, or fails otherwise, is a failure, so that the list stays true; but for one that lacks a program on this machine.
 */
public final class KnownDifferences
        implements InvocationInterceptor, ExecutionCondition, AfterClassTemplateInvocationCallback {
    /** Made by {@link java.util.ServiceLoader}. */
    public KnownDifferences() {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String selected = System.getProperty("databases", "");
        boolean wanted = selected.isEmpty() || selected.equals("all") || selected.contains("postgresql");
        return wanted
                ? ConditionEvaluationResult.enabled("PostgreSQL is among the databases of this run")
                : ConditionEvaluationResult.disabled("PostgreSQL is not among the databases of this run");
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        around(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        around(invocation, context);
    }

    private static void around(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        try {
            invocation.proceed();
        } catch (Throwable thrown) {
            throw judged(thrown, context);
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, context);
    }

    private static void run(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        try {
            invocation.proceed();
            ShardedDatabase.of(context.getRequiredTestClass()).ifPresent(ShardedDatabase::compareServers);
        } catch (Throwable thrown) {
            throw judged(thrown, context);
        }
        if (difference(context).filter(known -> !known.chance()).isPresent()) {
            throw new AssertionError("This passes over ShardingSphere now; take it out of differences.properties.");
        }
    }

    private static Throwable judged(Throwable thrown, ExtensionContext context) {
        Difference difference = difference(context).orElse(null);
        if (difference == null) {
            Difference anywhere = Differences.LISTED.anywhere();
            return anywhere.explains(thrown) ? expected(anywhere, thrown) : thrown;
        }
        if (thrown instanceof TestAbortedException) {
            return lacksAProgram(thrown)
                    ? thrown
                    : new AssertionError("This is not run at all; take it out of differences.properties.", thrown);
        }
        return difference.explains(thrown)
                ? expected(difference, thrown)
                : new AssertionError(
                        "This fails otherwise than differences.properties says: " + difference.failures(), thrown);
    }

    private static TestAbortedException expected(Difference difference, Throwable thrown) {
        return new TestAbortedException("over ShardingSphere: " + difference.reason(), thrown);
    }

    /** Whether the test wants a program that this machine does not have; elsewhere it runs, and is listed for what it does there. */
    private static boolean lacksAProgram(Throwable aborted) {
        return String.valueOf(aborted.getMessage()).contains("NOT RUN: ");
    }

    private static Optional<Difference> difference(ExtensionContext context) {
        return Differences.LISTED.of(
                context.getRequiredTestClass(), context.getRequiredTestMethod().getName());
    }

    @Override
    public void afterClassTemplateInvocation(ExtensionContext context) {
        ShardedDatabase.of(context.getRequiredTestClass()).ifPresent(ShardedDatabase::requireSpreadRows);
    }
}
