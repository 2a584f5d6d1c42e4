package io.aludel.test;

import io.aludel.engine.StatementCause;
import io.aludel.engine.StatementKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Finds statements that one statement could have done: the same attribute touched, or the same query executed, in a loop. */
final class NPlusOneFinder {
    private final List<LoggedStatement> statements;
    private final int threshold;

    /**
     * @param threshold how many are a loop
     */
    NPlusOneFinder(List<LoggedStatement> statements, int threshold) {
        this.statements = statements;
        this.threshold = threshold;
    }

    /** One thing each that was found, told to people. */
    List<String> findings() {
        Map<Object, List<LoggedStatement>> groups = new LinkedHashMap<>();
        for (LoggedStatement statement : statements) {
            if (statement.shape().kind() == StatementKind.SELECT && statement.site() != null) {
                groups.computeIfAbsent(key(statement), added -> new ArrayList<>())
                        .add(statement);
            }
        }
        return groups.values().stream()
                .filter(group -> group.size() >= threshold)
                .map(NPlusOneFinder::told)
                .toList();
    }

    /**
     * An attribute that is touched at one line again and again is touched in a loop, whoever calls that line. A query of the application
     * may well be executed by several calls; it is in a loop when all of the way to it is the same.
     */
    private static Object key(LoggedStatement statement) {
        StatementCause cause = statement.loaded();
        return cause == null
                ? List.of(statement.shape(), statement.path())
                : List.of(cause.name(), cause.remedy(), String.valueOf(statement.site()));
    }

    private static String told(List<LoggedStatement> group) {
        LoggedStatement first = group.get(0);
        StatementCause cause = first.loaded();
        int owners = group.stream()
                .mapToInt(statement ->
                        statement.loaded() == null ? 1 : statement.loaded().owners())
                .sum();
        String what = cause == null
                ? "the same query was executed " + group.size() + " times"
                : cause.name() + " was loaded by " + group.size() + " statements for " + owners + " objects";
        return "N+1: " + what + " at " + first.site() + callers(first)
                + "\n    " + first.shape().text()
                + "\n  " + remedy(cause);
    }

    /** Who called the line, since a loop is often not where the statement is. */
    private static String callers(LoggedStatement statement) {
        int site = statement.path().indexOf(statement.site());
        return statement.path().stream()
                .skip(site + 1L)
                .limit(2)
                .map(caller -> "\n    called at " + caller)
                .collect(Collectors.joining());
    }

    private static String remedy(@Nullable StatementCause cause) {
        if (cause == null) {
            return "Usually a query is executed in a loop over the rows of another one."
                    + "\n  Ask for all of them at once, by a join or in(..), or keep it: @AllowNPlusOne(\"why\").";
        }
        if (cause.remedy().startsWith("SessionOptions")) {
            return "Usually objects are used after a commit, which lets them forget what they hold."
                    + "\n  Let them keep it: " + cause.remedy() + ", or keep it: @AllowNPlusOne(\"why\").";
        }
        return "Usually an attribute is touched in a loop over the rows of a query."
                + "\n  Load it with the query: options(" + cause.remedy() + "), or keep it: @AllowNPlusOne(\"why\").";
    }

    /** Fails when anything was found. */
    void check() {
        List<String> findings = findings();
        if (!findings.isEmpty()) {
            throw new AssertionFailedError(String.join("\n", findings));
        }
    }
}
