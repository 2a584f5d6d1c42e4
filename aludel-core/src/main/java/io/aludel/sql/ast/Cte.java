package io.aludel.sql.ast;

import org.jspecify.annotations.Nullable;

/**
 * A common table expression: a query with a name, written once in WITH. Compared by identity, since a recursive one refers to
 * itself.
 */
public final class Cte {
    private final String name;
    private final boolean recursive;
    private final QueryNode anchor;
    private @Nullable QueryNode query;

    /**
     * A common table expression.
     *
     * @param name the name
     * @param recursive whether the query may refer to this expression
     * @param anchor the query, or the first part of a recursive one; names and types of the columns come from it
     */
    public Cte(String name, boolean recursive, QueryNode anchor) {
        this.name = name;
        this.recursive = recursive;
        this.anchor = anchor;
    }

    /** The name in WITH. */
    public String name() {
        return name;
    }

    /** Whether WITH RECURSIVE is needed. */
    public boolean isRecursive() {
        return recursive;
    }

    /** The query that gives the columns their names and types. */
    public QueryNode anchor() {
        return anchor;
    }

    /** The whole query. */
    public QueryNode query() {
        return query == null ? anchor : query;
    }

    /**
     * Completes a recursive expression, once.
     *
     * @param whole the union of the anchor and a part that refers to this expression
     */
    public void complete(QueryNode whole) {
        if (query != null) {
            throw new IllegalStateException("the recursive expression '" + name + "' is complete already");
        }
        query = whole;
    }

    @Override
    public String toString() {
        return name;
    }
}
