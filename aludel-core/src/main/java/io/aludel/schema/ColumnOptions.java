package io.aludel.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the methods of {@link Column} change: copied, changed once, then shared and left alone. */
final class ColumnOptions implements Cloneable {
    @Nullable
    Boolean nullable;

    boolean primaryKey;
    boolean unique;
    boolean indexed;
    Column.AutoIncrement autoIncrement = Column.AutoIncrement.AUTO;

    @Nullable
    String key;

    @Nullable
    SqlFragment serverDefault;

    @Nullable
    SqlFragment serverOnUpdate;

    @Nullable
    ColumnDefault insertDefault;

    @Nullable
    ColumnDefault updateDefault;

    @Nullable
    Identity identity;

    @Nullable
    Computed computed;

    @Nullable
    String comment;

    boolean monotonic;
    boolean system;
    Quoting quoting = Quoting.AUTO;
    List<ForeignKey> foreignKeys = List.of();
    List<CheckConstraint> checks = List.of();
    List<DialectOption> dialect = List.of();
    Map<String, Object> info = Map.of();
    List<String> formerNames = List.of();

    ColumnOptions copy() {
        try {
            return (ColumnOptions) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
