package io.aludel.reflect;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.Index;
import java.util.Map;
import java.util.Optional;

/**
 * What a database makes of a declared table: its expressions in the database's own words. Immutable.
 *
 * <p>What the database refused is missing: it names what the database does not have yet.
 *
 * @param columns columns with a default, a computation or an identity, by name
 * @param checks CHECK constraints as they were declared, and what became of them
 * @param indexes indexes over expressions or some rows as they were declared, and what became of them
 * @param excludes EXCLUDE constraints as they were declared, and what became of them
 */
public record StoredForm(
        Map<String, Column<?>> columns,
        Map<CheckConstraint, CheckConstraint> checks,
        Map<Index, Index> indexes,
        Map<ExcludeConstraint, ExcludeConstraint> excludes) {
    public StoredForm {
        columns = Map.copyOf(columns);
        checks = Map.copyOf(checks);
        indexes = Map.copyOf(indexes);
        excludes = Map.copyOf(excludes);
    }

    /** What became of a column's default, computation or identity. */
    public Optional<Column<?>> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** What became of a CHECK constraint. */
    public Optional<CheckConstraint> of(CheckConstraint declared) {
        return Optional.ofNullable(checks.get(declared));
    }

    /** What became of an index. */
    public Optional<Index> of(Index declared) {
        return Optional.ofNullable(indexes.get(declared));
    }

    /** What became of an EXCLUDE constraint. */
    public Optional<ExcludeConstraint> of(ExcludeConstraint declared) {
        return Optional.ofNullable(excludes.get(declared));
    }
}
