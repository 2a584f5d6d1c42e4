package io.aludel.compile.ddl;

import io.aludel.schema.Constraint;
import io.aludel.schema.ddl.AddConstraint;
import io.aludel.schema.ddl.DropConstraint;

/** Writes ALTER TABLE for constraints. Stateless; a dialect overrides how constraints are dropped. */
public class AlterDdl {
    private final ConstraintDdl constraints;

    /** Adds and drops constraints that are written in a dialect's way. */
    public AlterDdl(ConstraintDdl constraints) {
        this.constraints = constraints;
    }

    final String add(DdlContext context, AddConstraint add) {
        return "ALTER TABLE " + context.table(add.table()) + " ADD "
                + constraints.constraint(context, add.table(), add.constraint());
    }

    final String drop(DdlContext context, DropConstraint drop) {
        return "ALTER TABLE " + context.table(drop.table()) + " DROP " + dropped(context, drop);
    }

    /** What follows DROP. */
    protected String dropped(DdlContext context, DropConstraint drop) {
        return "CONSTRAINT " + (drop.whereExists() ? "IF EXISTS " : "") + name(context, drop.constraint())
                + (drop.cascading() ? " CASCADE" : "");
    }

    /** The name of a constraint that has one. */
    protected final String name(DdlContext context, Constraint constraint) {
        return constraints.name(context, constraint);
    }
}
