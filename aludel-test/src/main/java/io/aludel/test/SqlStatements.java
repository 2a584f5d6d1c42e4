package io.aludel.test;

import io.aludel.engine.StatementKind;
import io.aludel.engine.StatementShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.opentest4j.AssertionFailedError;

/**
 * Statements that were sent, to be counted. Immutable. A batch counts once. Assertions that fail list the statements with the lines that
 * caused them.
 */
public final class SqlStatements {
    private static final int SHOWN = 50;

    private final List<LoggedStatement> all;

    SqlStatements(List<LoggedStatement> all) {
        this.all = List.copyOf(all);
    }

    /** All, in the order in which they were sent. */
    public List<LoggedStatement> all() {
        return all;
    }

    /** The texts, in the order in which they were sent. */
    public List<String> sql() {
        return all.stream().map(LoggedStatement::sql).toList();
    }

    /** How many there are. */
    public int count() {
        return all.size();
    }

    /** Those of one kind. */
    public SqlStatements of(StatementKind kind) {
        return that(statement -> statement.shape().kind() == kind);
    }

    /** Those that change a table, or read it as their first one. */
    public SqlStatements on(String table) {
        return that(statement -> statement
                .shape()
                .table()
                .filter(name -> name.equalsIgnoreCase(table))
                .isPresent());
    }

    /** Those that pass a test. */
    public SqlStatements that(Predicate<? super LoggedStatement> test) {
        return new SqlStatements(all.stream().filter(test).toList());
    }

    /** How many there are of each shape, in the order in which the shapes were first sent. */
    public Map<StatementShape, Integer> byShape() {
        Map<StatementShape, Integer> counts = new LinkedHashMap<>();
        all.forEach(statement -> counts.merge(statement.shape(), 1, Integer::sum));
        return counts;
    }

    /** There are so many. */
    public void assertStatements(int expected) {
        check(this, expected, "");
    }

    /** There are not more than so many. */
    public void assertAtMost(int most) {
        if (count() > most) {
            throw new AssertionFailedError(
                    "expected at most " + counted(most, "") + ", but there were " + count() + ":" + this);
        }
    }

    /** There are none. */
    public void assertNoStatements() {
        check(this, 0, "");
    }

    /** There are so many of one kind. */
    public void assertStatements(StatementKind kind, int expected) {
        check(of(kind), expected, kind.name());
    }

    /** There are so many of one kind on a table, which they change, or read as their first one. */
    public void assertStatements(StatementKind kind, String table, int expected) {
        check(of(kind).on(table), expected, kind.name() + " of " + table);
    }

    /** There are so many SELECTs. */
    public void assertSelects(int expected) {
        assertStatements(StatementKind.SELECT, expected);
    }

    /** There are so many INSERTs. */
    public void assertInserts(int expected) {
        assertStatements(StatementKind.INSERT, expected);
    }

    /** There are so many UPDATEs. */
    public void assertUpdates(int expected) {
        assertStatements(StatementKind.UPDATE, expected);
    }

    /** There are so many DELETEs. */
    public void assertDeletes(int expected) {
        assertStatements(StatementKind.DELETE, expected);
    }

    private void check(SqlStatements chosen, int expected, String what) {
        if (chosen.count() != expected) {
            String but = chosen.count() == 0
                    ? "there was none"
                    : chosen.count() == 1 ? "there was 1" : "there were " + chosen.count();
            String others = chosen.count() == count() ? ":" : ", of " + counted(count(), "") + " in all:";
            throw new AssertionFailedError(
                    "expected " + counted(expected, what) + ", but " + but + others + this, expected, chosen.count());
        }
    }

    private static String counted(int count, String what) {
        String number = count == 0 ? "no" : String.format(Locale.ROOT, "%d", count);
        return what.isEmpty() ? number + (count == 1 ? " statement" : " statements") : number + " " + what;
    }

    /** A line for each, with the line that caused it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < Math.min(all.size(), SHOWN); index++) {
            text.append("\n  ").append(index + 1).append(". ").append(all.get(index));
        }
        return text.append(all.size() > SHOWN ? "\n  and " + (all.size() - SHOWN) + " more" : "")
                .toString();
    }
}
