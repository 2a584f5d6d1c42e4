package io.aludel.dialect.mysql;

import io.aludel.compile.ddl.AlterDdl;
import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import io.aludel.schema.ddl.DropConstraint;

/** MySQL's and MariaDB's constraints. Stateless. */
final class MysqlConstraints extends ConstraintDdl {
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

    /** ALTER TABLE names the kind of what it drops. Stateless. */
    static final class Alterations extends AlterDdl {
        private final String checkWord;

        /** Drops CHECK constraints by a word. */
        Alterations(ConstraintDdl constraints, String checkWord) {
            super(constraints);
            this.checkWord = checkWord;
        }

        @Override
        protected String dropped(DdlContext context, DropConstraint drop) {
            Constraint constraint = drop.constraint();
            if (constraint instanceof PrimaryKey) {
                return "PRIMARY KEY";
            }
            String word = constraint instanceof ForeignKey
                    ? "FOREIGN KEY "
                    : constraint instanceof UniqueConstraint
                            ? "INDEX "
                            : constraint instanceof CheckConstraint ? checkWord + " " : "";
            return word + name(context, constraint);
        }
    }
}
