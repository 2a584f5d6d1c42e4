package io.aludel.orm.mapping;

import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The value of an object's column as a parameter of a query; it is looked up when the query is executed, since an object that is
 * pending has its key only then. Immutable.
 *
 * @param object the object
 * @param column a column of its table
 */
public record ObjectValue(ManagedEntity object, Column<?> column) {

    /** The columns of an object, each a parameter. */
    static Function<Column<?>, Expr> columns(ManagedEntity object) {
        return column -> Bind.of(new ObjectValue(object, column), column.type());
    }

    /** The value now; null when there is none. */
    public @Nullable Object value() {
        InstanceState state = object.$aludel$state();
        if (state == null) {
            return null;
        }
        EntityMapping mapping = EntityMapping.of(state);
        int part = position(mapping.keyColumns(), column);
        if (part >= 0) {
            Object key = state.id() == null ? mapping.keyOf(object) : state.id();
            return key == null ? null : KeyMapping.parts(key).get(part);
        }
        BasicMapping basic = mapping.basics().stream()
                .filter(each -> each.column().name().equals(column.name()))
                .findFirst()
                .orElse(null);
        if (basic != null) {
            state.beforeRead(basic.number());
            return object.$aludel$get(basic.number());
        }
        return ofReference(mapping, state);
    }

    private @Nullable Object ofReference(EntityMapping mapping, InstanceState state) {
        for (ReferenceMapping reference : mapping.references()) {
            int part = position(reference.columns(), column);
            if (part >= 0) {
                state.beforeRead(reference.number());
                return object.$aludel$get(reference.number()) instanceof ManagedEntity other
                        ? new ObjectValue(other, reference.referredColumns().get(part)).value()
                        : null;
            }
        }
        throw new IllegalStateException("no attribute of " + mapping + " is mapped to column " + column.name());
    }

    private static int position(List<Column<?>> columns, Column<?> wanted) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(wanted.name())) {
                return index;
            }
        }
        return -1;
    }
}
