package io.aludel.orm.runtime;

import io.aludel.schema.Table;
import java.util.function.Supplier;

/**
 * The table of an entity was declared elsewhere.
 *
 * @param table gives it
 */
public record GivenTableFact(Supplier<Table> table) implements EntityFact {}
