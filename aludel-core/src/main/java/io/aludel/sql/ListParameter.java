package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.type.SqlType;

/**
 * A parameter that is a list of values, for IN. The statement gets as many question marks as the list of an execution is long; an empty
 * list is one that contains nothing. Immutable.
 *
 * <pre>{@code
 * ListParameter<Long> ids = listParameter("ids", BIGINT);
 * connection.execute(select(users).where(id.in(ids)), Map.of("ids", List.of(1L, 2L)));
 * }</pre>
 *
 * @param <T> the Java type of the elements
 */
public final class ListParameter<T> {
    private final Bind bind;
    private final SqlType<T> type;

    ListParameter(Bind bind, SqlType<T> type) {
        this.bind = bind;
        this.type = type;
    }

    /** The node that stands to the right of IN. */
    public Bind node() {
        return bind;
    }

    /** The type of the elements. */
    public SqlType<T> type() {
        return type;
    }
}
