package io.aludel.migrate.ddl;

import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateType;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Types with names of their own that have to be there before a table or column. */
final class CreatedTypes {
    private CreatedTypes() {}

    /** Creates the types of a new table; those that the database has already are left alone. */
    static void before(Table table, OperationContext context) {
        List<String> created = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            String definition = context.dialect().abilities().createdType(column.type());
            if (definition != null && !created.contains(definition) && !exists(column.type(), context)) {
                created.add(definition);
                context.define(CreateType.of(column.type()));
            }
        }
    }

    /** Creates the type of a new column where the database can be asked; a script takes it to be there. */
    static void beforeColumn(Column<?> column, OperationContext context) {
        boolean own = context.dialect().abilities().createdType(column.type()) != null;
        if (own && !context.target().isOffline() && !exists(column.type(), context)) {
            context.define(CreateType.of(column.type()));
        }
    }

    private static boolean exists(SqlType<?> type, OperationContext context) {
        Named named = Named.of(type.on(context.dialect().name()));
        return named != null
                && context.inspector()
                        .map(inspector -> inspector.namedTypes(named.schema()).stream()
                                .map(Named::of)
                                .filter(Objects::nonNull)
                                .anyMatch(found -> found.name().equals(named.name())))
                        .orElse(false);
    }

    private record Named(String name, @Nullable String schema) {
        static @Nullable Named of(SqlType<?> type) {
            TypeDetail detail = type.detail();
            if (detail instanceof TypeDetail.OfArray array) {
                return of(array.element());
            }
            if (detail instanceof TypeDetail.OfEnum words && words.name() != null) {
                return new Named(words.name(), words.schema());
            }
            return detail instanceof TypeDetail.OfDomain domain ? new Named(domain.name(), domain.schema()) : null;
        }
    }
}
