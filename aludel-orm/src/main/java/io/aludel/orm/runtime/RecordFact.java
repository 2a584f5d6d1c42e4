package io.aludel.orm.runtime;

import java.util.function.Function;

/**
 * The entity is a record: its objects are made by the canonical constructor and never change.
 *
 * @param maker makes an object of the values of a row
 */
public record RecordFact(Function<RowInput, Object> maker) implements EntityFact {}
