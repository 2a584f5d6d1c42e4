package io.aludel.orm.runtime;

import java.util.List;

/**
 * What the definition of a column says beside its type.
 *
 * @param comment the comment that the database keeps, or the empty string
 * @param checks conditions on its values
 */
public record ColumnTextFact(String comment, List<Check> checks) implements AttributeFact {
    public ColumnTextFact {
        checks = List.copyOf(checks);
    }

    /**
     * A condition.
     *
     * @param name its name, or the empty string
     * @param sql the condition as it stands in the definition
     */
    public record Check(String name, String sql) {}
}
