package io.aludel.orm.runtime;

import java.util.List;

/**
 * The columns by which the table of a subclass, or a {@code @SecondaryTable}, is joined to the table above, as
 * {@code @PrimaryKeyJoinColumn} names them.
 *
 * @param names the columns of the joined table
 * @param referenced the key columns above, each the empty string where nothing was said
 */
public record KeyJoinFact(List<String> names, List<String> referenced) implements EntityFact {
    public KeyJoinFact {
        names = List.copyOf(names);
        referenced = List.copyOf(referenced);
    }
}
