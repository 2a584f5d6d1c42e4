package io.aludel.schema.ddl;

import io.aludel.schema.DdlTarget;
import io.aludel.schema.Table;
import java.util.List;

/** Takes the definitions of a {@link SchemaPlan} one after the other. Used by one thread at a time. */
public interface DdlSink extends DdlTarget {
    /**
     * Says that the tables which come next refer to each other in a circle that cannot be cut, because the database drops no
     * constraints.
     *
     * @param tables the tables of the circle
     */
    void uncut(List<Table> tables);
}
