/**
 * The way from a statement to objects.
 *
 * <p>{@link QueryPlanner} (columns, joins and follow-ups, once per shape) -> {@link QueryPlan} (immutable, cached) -> {@link RowAssembler}
 * with an {@link EntityReader} for each entity of a row (identity map, hydration) -> {@link RelationshipLoader} for what loads after
 * the rows. {@link LazyLoader} answers the first touch of what was not loaded.
 */
@NullMarked
package io.aludel.orm.load;

import org.jspecify.annotations.NullMarked;
