package io.aludel.orm.load;

import io.aludel.engine.Plan;
import io.aludel.schema.Table;
import io.aludel.type.Codec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a query but its values. Shared by sessions; immutable but for a guess at the number of rows.
 *
 * @param statement the SQL, with how its values travel
 * @param items what a row consists of
 * @param names what the items are called
 * @param tables the tables that the query reads
 * @param repeatsRows whether a joined collection makes rows come several times, so that they have to be made unique
 * @param expected how many rows there may be
 */
record QueryPlan(
        Plan statement,
        List<Item> items,
        List<String> names,
        Set<Table> tables,
        boolean repeatsRows,
        ExpectedRows expected) {
    QueryPlan(Plan statement, List<Item> items, List<String> names, Set<Table> tables, boolean repeatsRows) {
        this(statement, items, names, tables, repeatsRows, new ExpectedRows());
    }

    /** Whether a relationship is loaded by a query around this one. */
    boolean loadsBySubquery() {
        return items.stream()
                .anyMatch(item ->
                        item instanceof Entity entity && !entity.subqueries().isEmpty());
    }

    /** Whether a row is complete only when more has been loaded after all rows. */
    boolean isDeferred() {
        return items.stream()
                .anyMatch(item ->
                        item instanceof Projected projected && projected.fetch().isDeferred());
    }

    /** One item of a row. */
    sealed interface Item permits Value, Entity, Projected, Bundle {}

    /** A value. */
    record Value(int position, Codec<?> codec) implements Item {}

    /** An entity, and the relationships that are loaded by a query around this one, by the branch itself. */
    record Entity(EntityFetch fetch, Map<LoadBranch, KeyPlan> subqueries) implements Item {
        Entity withFetch(EntityFetch changed) {
            return new Entity(changed, subqueries);
        }
    }

    /** A record with some of what an entity has. */
    record Projected(ProjectionFetch fetch) implements Item {}

    /** Several items that come as one: a row within the row, or a value of several columns. */
    record Bundle(List<Item> items, Function<@Nullable Object[], ? extends @Nullable Object> maker) implements Item {}
}
