package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.AttributePath;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.schema.Column;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key of an entity in a statement: an expression for each of its columns. Immutable.
 *
 * @param parts the expressions, in the order of the key
 */
record RowKey(List<Expr> parts) {
    RowKey {
        parts = List.copyOf(parts);
    }

    /** The key of a use of an entity. */
    static RowKey of(EntityMapping mapping, EntityRef entity) {
        List<Expr> parts = new ArrayList<>();
        for (Column<?> column : mapping.root().keyColumns()) {
            parts.add(new AttributeRef(entity, path(mapping, column), column.type()));
        }
        return new RowKey(parts);
    }

    private static String path(EntityMapping mapping, Column<?> column) {
        AttributeMapping attribute = mapping.attribute(column);
        if (attribute instanceof BasicMapping basic) {
            return AttributePath.to(mapping, basic);
        }
        if (attribute instanceof ReferenceMapping reference
                && reference.columns().size() == 1) {
            return reference.name();
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_REQUEST,
                "the key of " + mapping + " has a to-one with several columns, so a statement cannot name its rows."
                        + "\n  Change or delete the objects instead.");
    }

    /** The rows have one of these keys. */
    Expr oneOf(List<? extends List<? extends @Nullable Object>> keys) {
        if (parts.size() == 1) {
            List<Expr> values = new ArrayList<>();
            keys.forEach(key -> values.add(value(key, 0)));
            return new InList(parts.get(0), values, false);
        }
        Expr any = Constant.FALSE;
        for (List<? extends @Nullable Object> key : keys) {
            Expr all = Constant.TRUE;
            for (int part = 0; part < parts.size(); part++) {
                all = Conditions.and(all, Conditions.equal(parts.get(part), value(key, part)));
            }
            any = Conditions.or(any, all);
        }
        return any;
    }

    private Bind value(List<? extends @Nullable Object> key, int part) {
        return Bind.of(key.get(part), parts.get(part).type());
    }
}
