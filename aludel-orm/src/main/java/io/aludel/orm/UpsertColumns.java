package io.aludel.orm;

import io.aludel.orm.flush.RowDefaults;
import io.aludel.orm.mapping.AttributePath;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.schema.Column;
import io.aludel.sql.Expressions;
import io.aludel.sql.Insert;
import io.aludel.sql.Upsert;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a row takes from an object when it is there already. Stateless. */
final class UpsertColumns {
    private UpsertColumns() {}

    /**
     * The INSERT with what a present row takes: what was given, but its key and what it is found by; the next version; what goes with
     * every update.
     *
     * @param given the paths that the new row has values for
     * @param kept the nodes of the attributes by which a row is found
     */
    static Insert complete(Upsert conflict, EntityMapping mapping, Set<String> given, Set<Object> kept) {
        EntityRef entity = EntityRef.of(mapping.type());
        Map<Object, @Nullable Object> values = new LinkedHashMap<>();
        Map<Column<?>, @Nullable Object> columns = new HashMap<>();
        for (String path : given) {
            BasicMapping basic = mapping.column(path);
            boolean named = basic != null
                    && (basic.description().isId() || basic.description().isVersion() || basic == mapping.tenant());
            Column<?> column = new RowColumns(mapping).column(path);
            AttributeRef attribute = new AttributeRef(entity, path, column.type());
            columns.put(column, null);
            if (!named && kept.stream().noneMatch(node -> isSame(node, attribute))) {
                values.put(
                        Expressions.of(attribute, column.type()),
                        Expressions.of(Operation.of(Operators.EXCLUDED, column.type(), attribute), column.type()));
            }
        }
        if (values.isEmpty()) {
            return conflict.doNothing();
        }
        new RowDefaults(mapping)
                .ofUpdate(columns)
                .forEach((column, value) -> add(mapping, entity, column, value, values));
        BasicMapping version = mapping.version();
        if (version != null
                && Number.class.isAssignableFrom(version.column().type().javaType())) {
            AttributeRef attribute =
                    new AttributeRef(entity, version.name(), version.column().type());
            Expr next = Operation.of(
                    Operators.PLUS,
                    attribute.type(),
                    attribute,
                    Bind.of(one(attribute.type().javaType()), attribute.type()));
            values.put(Expressions.of(attribute, attribute.type()), Expressions.of(next, attribute.type()));
        }
        return conflict.doUpdateInOrder(values);
    }

    private static boolean isSame(Object node, AttributeRef attribute) {
        return node instanceof AttributeRef other && other.path().equals(attribute.path());
    }

    private static Object one(Class<?> type) {
        return type == Long.class ? (Object) 1L : type == Short.class ? (Object) (short) 1 : (Object) 1;
    }

    private static void add(
            EntityMapping mapping,
            EntityRef entity,
            Column<?> column,
            Object value,
            Map<Object, @Nullable Object> values) {
        for (BasicMapping basic : mapping.basics()) {
            if (basic.column() == column) {
                AttributeRef attribute = new AttributeRef(entity, AttributePath.to(mapping, basic), column.type());
                Expr node = value instanceof Expr expression ? expression : Bind.of(value, column.type());
                values.put(Expressions.of(attribute, column.type()), Expressions.of(node, column.type()));
            }
        }
    }
}
