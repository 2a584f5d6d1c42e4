package io.aludel.devpage;

import io.aludel.devpage.Step.StatementStep;
import io.aludel.engine.CallSite;
import io.aludel.engine.StatementCause;
import io.aludel.engine.StatementLoop;
import io.aludel.engine.StatementShape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of work with its statements in groups. Immutable.
 *
 * @param request what happened
 * @param groups the statements by shape, line and cause, in the order of the first of each
 * @param loops what one statement could have done
 */
record RequestReport(Recording.Snapshot request, List<Group> groups, List<StatementLoop> loops) {
    /** What statements of a group have in common. */
    private record Key(StatementShape shape, Optional<CallSite> site, Optional<String> cause) {}

    /**
     * Statements of one shape, from one line, for one reason.
     *
     * @param number counts from 1
     * @param statements at least one
     * @param loop the loop that they are of
     */
    record Group(int number, List<StatementStep> statements, Optional<StatementLoop> loop) {
        StatementStep first() {
            return statements.get(0);
        }

        StatementShape shape() {
            return first().shape();
        }

        Optional<CallSite> site() {
            return first().pass().callSite();
        }

        Optional<StatementCause> cause() {
            return first().pass().cause();
        }

        int executions() {
            return statements.stream().mapToInt(StatementStep::executions).sum();
        }

        Duration total() {
            return time(statements);
        }

        Duration longest() {
            return statements.stream()
                    .map(StatementStep::elapsed)
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
        }

        /** Nobody knows of statements whose rows are still being read, and of definitions. */
        long rows() {
            return RequestReport.rows(statements);
        }

        List<String> failures() {
            return statements.stream()
                    .flatMap(statement -> Optional.ofNullable(statement.failure()).stream())
                    .distinct()
                    .toList();
        }
    }

    static RequestReport of(Recording.Snapshot request, int threshold) {
        List<StatementLoop> loops = StatementLoop.find(
                request.statements().stream().map(StatementStep::pass).toList(), threshold);
        Map<Key, List<StatementStep>> groups = new LinkedHashMap<>();
        for (StatementStep statement : request.statements()) {
            StatementLoop.Pass pass = statement.pass();
            Key key = new Key(pass.shape(), pass.callSite(), pass.cause().map(StatementCause::name));
            groups.computeIfAbsent(key, added -> new ArrayList<>()).add(statement);
        }
        List<Group> numbered = new ArrayList<>();
        groups.values().forEach(group -> numbered.add(new Group(numbered.size() + 1, group, loop(group, loops))));
        return new RequestReport(request, List.copyOf(numbered), loops);
    }

    private static Optional<StatementLoop> loop(List<StatementStep> group, List<StatementLoop> loops) {
        return loops.stream()
                .filter(loop ->
                        group.stream().anyMatch(statement -> loop.statements().contains(statement.pass())))
                .findFirst();
    }

    private static Duration time(List<StatementStep> statements) {
        return statements.stream().map(StatementStep::elapsed).reduce(Duration.ZERO, Duration::plus);
    }

    private static long rows(List<StatementStep> statements) {
        return statements.stream()
                .mapToLong(statement -> Math.max(0, statement.rowCount().getAsLong()))
                .sum();
    }

    int statements() {
        return request.statements().size();
    }

    Duration time() {
        return time(request.statements());
    }

    long rows() {
        return rows(request.statements());
    }

    Optional<Group> group(int number) {
        return number < 1 || number > groups.size() ? Optional.empty() : Optional.of(groups.get(number - 1));
    }
}
