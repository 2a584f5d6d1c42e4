package io.aludel.engine;

import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model above the tables calls them, so that a violated constraint is told in its words. Implementations are immutable.
 *
 * @see Connection#nameViolations
 */
public interface ModelNames {
    /** The tables; a constraint of which only the name is known is looked for among them. */
    MetaData metadata();

    /**
     * The attributes that a constraint is about; empty when there are none.
     *
     * @param table the table that has the constraint
     * @param columns its columns; empty where they are not known
     * @param constraint the constraint; null where it is not known, for NOT NULL and for unique indexes
     */
    List<AttributeName> attributes(Table table, List<Column<?>> columns, @Nullable Constraint constraint);
}
