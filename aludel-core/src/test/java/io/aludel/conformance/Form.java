package io.aludel.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the notation is made of, beside numbers, strings, booleans and null, which stand for themselves. */
public sealed interface Form {

    /** A name that stands for something. */
    record Symbol(String name) implements Form {}

    /** {@code :name}, which names the argument that follows. */
    record Keyword(String name) implements Form {}

    /** {@code (head argument ...)}. */
    record Call(String head, List<@Nullable Object> arguments) implements Form {}

    /** {@code [item ...]}. */
    record Items(List<@Nullable Object> items) implements Form {}

    /** {@code {key value ...}}; keys at even places. */
    record Pairs(List<@Nullable Object> items) implements Form {}

    /** {@code &}: the list that follows is spread into the arguments. */
    enum Spread implements Form {
        SPREAD
    }
}
