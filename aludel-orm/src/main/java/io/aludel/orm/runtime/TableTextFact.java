package io.aludel.orm.runtime;

import io.aludel.schema.TableElement;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a class says of its table besides columns, constraints and indexes.
 *
 * @param comment the comment, or the empty string
 * @param checks the conditions on rows
 * @param elements gives more of what stands in a table
 */
public record TableTextFact(
        String comment,
        List<ColumnTextFact.Check> checks,
        Supplier<? extends Collection<? extends TableElement>> elements)
        implements EntityFact {
    public TableTextFact {
        checks = List.copyOf(checks);
    }
}
