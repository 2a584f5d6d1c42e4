package io.aludel.test;

import io.aludel.engine.StatementLoop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** Finds statements that one statement could have done, and tells a test's author of them. */
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
        Map<Integer, List<StatementLoop.Pass>> units = new LinkedHashMap<>();
        for (LoggedStatement statement : statements) {
            units.computeIfAbsent(statement.unit(), first -> new ArrayList<>())
                    .add(new StatementLoop.Pass(
                            statement.shape(), statement.path(), statement.callSite(), statement.cause()));
        }
        return units.values().stream()
                .flatMap(passes -> StatementLoop.find(passes, threshold).stream())
                .map(NPlusOneFinder::told)
                .toList();
    }

    private static String told(StatementLoop loop) {
        return "N+1: " + loop.message()
                + loop.first().callSite().map(site -> " at " + site).orElse("")
                + loop.callers().stream()
                        .limit(2)
                        .map(caller -> "\n    called at " + caller)
                        .collect(Collectors.joining())
                + "\n    " + loop.first().shape().text()
                + "\n  " + loop.usualCause()
                + "\n  " + loop.remedy() + ", or keep it: @AllowNPlusOne(\"why\").";
    }

    /** Fails when anything was found. */
    void check() {
        List<String> findings = findings();
        if (!findings.isEmpty()) {
            throw new AssertionFailedError(String.join("\n", findings));
        }
    }
}
