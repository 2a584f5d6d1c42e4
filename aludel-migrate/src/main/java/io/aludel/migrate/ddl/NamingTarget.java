package io.aludel.migrate.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.migrate.op.OperationTarget;
import io.aludel.schema.NamingConvention;

/** A target for which constraints and indexes without a name get that of a convention. */
public final class NamingTarget extends ForwardingTarget {
    private final NamingConvention namingConvention;

    /**
     * Names for another target.
     *
     * @param target where statements go
     * @param namingConvention how constraints and indexes are named
     */
    public NamingTarget(OperationTarget target, NamingConvention namingConvention) {
        super(target);
        this.namingConvention = requireNonNull(namingConvention, "namingConvention");
    }

    @Override
    public NamingConvention namingConvention() {
        return namingConvention;
    }
}
