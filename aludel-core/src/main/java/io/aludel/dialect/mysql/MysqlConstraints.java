package io.aludel.dialect.mysql;

import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;

/** MySQL's and MariaDB's constraints. Stateless. */
final class MysqlConstraints extends ConstraintDdl {
    private final boolean columnsNameChecks;

    /**
     * The constraints of one of the two.
     *
     * @param columnsNameChecks whether a CHECK that stands with its column takes a name
     */
    MysqlConstraints(boolean columnsNameChecks) {
        this.columnsNameChecks = columnsNameChecks;
    }

    @Override
    protected boolean standsWithColumn(CheckConstraint check) {
        return columnsNameChecks || check.name() == null;
    }

    @Override
    protected String match(DdlContext context, ForeignKey key) {
        if (key.match() != null) {
            throw context.syntax()
                    .unsupported(
                            "MATCH of a foreign key",
                            "Leave it out: with it the database would pass over ON DELETE and ON UPDATE.");
        }
        return "";
    }

    @Override
    protected String suffix(DdlContext context, Table table, Constraint constraint) {
        Object using = constraint instanceof PrimaryKey
                ? MysqlIndexes.option(context, constraint.options().dialect(), "using")
                : null;
        return using == null ? "" : " USING " + context.quote(using.toString());
    }
}
