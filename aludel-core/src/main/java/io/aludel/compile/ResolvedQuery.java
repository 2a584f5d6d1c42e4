package io.aludel.compile;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.SqlFragment;
import io.aludel.sql.ast.QueryNode;

/**
 * A query over entities within a definition, such as that of a view, with the one who knows their tables. Immutable if the resolver is.
 *
 * @param query the query
 * @param resolver finds the tables and columns behind its entities
 */
public record ResolvedQuery(QueryNode query, EntityResolver resolver) implements SqlFragment {
    public ResolvedQuery {
        requireNonNull(query, "query");
        requireNonNull(resolver, "resolver");
    }
}
