package io.aludel.migrate.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.migrate.op.Arguments;
import io.aludel.migrate.op.OperationTarget;

/** A target that tells revisions what whoever runs them has said. */
public final class ArgumentsTarget extends ForwardingTarget {
    private final Arguments arguments;

    /**
     * Arguments for another target.
     *
     * @param target where statements go
     * @param arguments what was said
     */
    public ArgumentsTarget(OperationTarget target, Arguments arguments) {
        super(target);
        this.arguments = requireNonNull(arguments, "arguments");
    }

    @Override
    public Arguments arguments() {
        return arguments;
    }
}
