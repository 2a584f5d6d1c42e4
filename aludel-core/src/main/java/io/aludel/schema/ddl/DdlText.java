package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.DdlCondition;
import io.aludel.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * A definition as the application wrote it, for some dialects or for all. Immutable.
 *
 * @param sql the statement; with a subject, {table}, {schema} and {fullName} stand for its names
 * @param condition where it applies; null for everywhere
 * @param subject the table whose names are put in; null for none
 */
public record DdlText(
        String sql,
        @Nullable DdlCondition condition,
        @Nullable Table subject) implements DdlElement {
    public DdlText {
        requireNonNull(sql, "sql");
    }

    /** A definition for every dialect. */
    public static DdlText of(String sql) {
        return new DdlText(sql, null, null);
    }

    /** The same for some dialects only. */
    public DdlText onlyFor(String... dialects) {
        return new DdlText(sql, DdlCondition.onlyFor(dialects), subject);
    }

    /** The same, where a condition holds. */
    public DdlText onlyIf(DdlCondition changed) {
        return new DdlText(sql, changed, subject);
    }

    /** The same with the names of a table in the place of {table}, {schema} and {fullName}. */
    public DdlText about(Table table) {
        return new DdlText(sql, condition, table);
    }

    /** Whether it applies to a dialect. */
    public boolean appliesTo(String dialect) {
        return condition == null || condition.appliesTo(dialect);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.text(this);
    }
}
