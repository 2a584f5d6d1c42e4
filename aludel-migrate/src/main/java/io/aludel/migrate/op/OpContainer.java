package io.aludel.migrate.op;

import java.util.List;

/** A step that consists of steps. */
public interface OpContainer extends MigrationOp {
    /** The steps in their order. */
    List<MigrationOp> ops();

    /** The same with other steps; what a rewriter needs. */
    OpContainer with(List<MigrationOp> changed);

    /** Whether it does nothing, since it holds nothing but such that hold nothing. */
    default boolean isEmpty() {
        return ops().stream().allMatch(op -> op instanceof OpContainer container && container.isEmpty());
    }
}
