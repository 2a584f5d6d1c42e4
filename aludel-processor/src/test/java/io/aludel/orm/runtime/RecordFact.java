package io.aludel.orm.runtime;

import java.util.function.Function;

/** Stand-in for the runtime class of this name. */
public record RecordFact(Function<RowInput, Object> maker) implements EntityFact {}
