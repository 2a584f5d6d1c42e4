package io.aludel.orm.mapping;

import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.RowsFact;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.SubqueryRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where the rows of an entity come that has no table of its own. Immutable.
 *
 * @param alias the name under which the query stands in FROM
 * @param query the query that yields the rows; null for a view that is in the database
 * @param view whether the query is a view of the database
 * @param reads the entities that the view reads, as far as they were named
 */
public record EntityRows(Alias alias, @Nullable QueryNode query, boolean view, List<Class<?>> reads) {
    static @Nullable EntityRows of(EntityDescription description, String table) {
        RowsFact fact = description.fact(RowsFact.class);
        if (fact == null) {
            return null;
        }
        if (fact.query() == null) {
            return new EntityRows(Alias.named(table), null, fact.view(), fact.reads());
        }
        Statement statement = fact.query().get().statement();
        if (!(statement instanceof QueryNode node)) {
            throw new IllegalStateException("the rows of " + description.name() + " come from no query");
        }
        return new EntityRows(Alias.named(table), node, fact.view(), fact.reads());
    }

    /** Whether the query stands in FROM, in place of a table. */
    public boolean isInline() {
        return !view;
    }

    /** What stands in FROM in place of a table; null for a view. */
    public @Nullable SubqueryRef from(@Nullable Alias name) {
        return view || query == null ? null : new SubqueryRef(query, name == null ? alias : name, false);
    }
}
