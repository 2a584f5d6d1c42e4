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
 * @param attributes what mapped classes call the columns
 */
record Violation(
        @Nullable String name,
        @Nullable Table table,
        List<Column<?>> columns,
        @Nullable Constraint constraint,
        @Nullable Index index,
        List<AttributeName> attributes) {
    Violation {
        columns = List.copyOf(columns);
        attributes = List.copyOf(attributes);
    }

    Violation(
            @Nullable String name,
            @Nullable Table table,
            List<Column<?>> columns,
            @Nullable Constraint constraint,
            @Nullable Index index) {
        this(name, table, columns, constraint, index, List.of());
    }

    static Violation unknown(@Nullable String name) {
        return new Violation(name, null, List.of(), null, null);
    }

    /** The same in the words of a model. */
    Violation in(ModelNames model) {
        return table == null
                ? this
                : new Violation(name, table, columns, constraint, index, model.attributes(table, columns, constraint));
    }

    /** A blank and the name in quotes, then the table and the columns, and what they are: {@code " 'uq_email' of users (email), which is User.email"}. */
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
        if (!attributes.isEmpty()) {
            text.append(attributes.size() == 1 ? ", which is " : ", which are ")
                    .append(String.join(
                            " and ",
                            attributes.stream().map(AttributeName::described).toList()));
        }
        return text.toString();
    }
}
