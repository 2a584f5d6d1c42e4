package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements that one statement could have done: the same attribute touched, or the same query executed, in a loop. Immutable.
 *
 * @param statements the statements, in their order; at least one
 */
public record StatementLoop(List<Pass> statements) {
    /**
     * A statement that may be one of a loop. Immutable.
     *
     * @param shape what it is apart from values
     * @param path the lines of the application that led to it, the innermost first
     * @param callSite the line that caused it, or nothing where none is the application's
     * @param cause the attribute that it loads because it was touched
     */
    public record Pass(
            StatementShape shape, List<CallSite> path, Optional<CallSite> callSite, Optional<StatementCause> cause) {
        public Pass {
            requireNonNull(shape, "shape");
            requireNonNull(callSite, "callSite");
            requireNonNull(cause, "cause");
            path = List.copyOf(path);
        }

        /**
         * An attribute that is touched at one line again and again is touched in a loop, whoever calls that line. A query of the
         * application may well be executed by several calls; it is in a loop when all of the way to it is the same.
         */
        private Object key() {
            return cause.<Object>map(touched -> List.of(touched.name(), touched.remedy(), callSite.toString()))
                    .orElseGet(() -> List.of(shape, path));
        }
    }

    public StatementLoop {
        statements = List.copyOf(statements);
    }

    /**
     * The loops among some statements, in the order in which they began.
     *
     * @param statements the statements of one unit of work, in their order
     * @param threshold how many are a loop
     */
    public static List<StatementLoop> find(List<Pass> statements, int threshold) {
        Map<Object, List<Pass>> groups = new LinkedHashMap<>();
        for (Pass statement : statements) {
            if (statement.shape().kind() == StatementKind.SELECT
                    && statement.callSite().isPresent()) {
                groups.computeIfAbsent(statement.key(), added -> new ArrayList<>())
                        .add(statement);
            }
        }
        return groups.values().stream()
                .filter(group -> group.size() >= threshold)
                .map(StatementLoop::new)
                .toList();
    }

    /** The first statement. */
    public Pass first() {
        return statements.get(0);
    }

    /** What is wrong, in words: {@code Author.articles was loaded by 3 statements for 3 objects}. */
    public String message() {
        return first().cause()
                .map(cause -> cause.name() + " was loaded by " + statements.size() + " statements for " + owners()
                        + " objects")
                .orElse("the same query was executed " + statements.size() + " times");
    }

    /** For how many objects the attribute was loaded; for a query how many times it was executed. */
    public int owners() {
        return statements.stream()
                .mapToInt(statement ->
                        statement.cause().map(StatementCause::owners).orElse(1))
                .sum();
    }

    /** Who called the line, since a loop is often not where the statement is. */
    public List<CallSite> callers() {
        List<CallSite> path = first().path();
        int site = first().callSite().map(path::indexOf).orElse(-1);
        return path.subList(Math.min(site + 1, path.size()), path.size());
    }

    /** Why this usually happens. */
    public String usualCause() {
        return first().cause()
                .map(cause -> forgotten(cause)
                        ? "Usually objects are used after a commit, which lets them forget what they hold."
                        : "Usually an attribute is touched in a loop over the rows of a query.")
                .orElse("Usually a query is executed in a loop over the rows of another one.");
    }

    /** What to do. */
    public String remedy() {
        return first().cause()
                .map(cause -> forgotten(cause)
                        ? "Let them keep it: " + cause.remedy()
                        : "Load it with the query: options(" + cause.remedy() + ")")
                .orElse("Ask for all of them at once, by a join or in(..)");
    }

    private static boolean forgotten(StatementCause cause) {
        return cause.remedy().startsWith("SessionOptions");
    }
}
