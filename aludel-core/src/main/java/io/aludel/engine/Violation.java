package io.aludel.engine;

import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constraint that was violated, as far as it was found in the model.
 *
 * @param name what the model calls it, or else the database; null where neither says
 * @param table the table that has it
 * @param columns its columns
 * @param constraint the constraint
 * @param index the unique index
 */
record Violation(
        @Nullable String name,
        @Nullable Table table,
        List<Column<?>> columns,
        @Nullable Constraint constraint,
        @Nullable Index index) {
    Violation {
        columns = List.copyOf(columns);
    }

    static Violation unknown(@Nullable String name) {
        return new Violation(name, null, List.of(), null, null);
    }

    /** A blank and the name in quotes, then the table and the columns: {@code " 'uq_email' of users (email)"}. */
    String described() {
        StringBuilder text = new StringBuilder();
        if (name != null) {
            text.append(" '").append(name).append('\'');
        }
        if (table != null) {
            text.append(" of ").append(table.fullName());
            if (!columns.isEmpty()) {
                text.append(" (")
                        .append(String.join(
                                ", ", columns.stream().map(Column::name).toList()))
                        .append(')');
            }
        }
        return text.toString();
    }
}
