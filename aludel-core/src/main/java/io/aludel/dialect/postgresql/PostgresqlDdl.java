package io.aludel.dialect.postgresql;

import io.aludel.compile.Syntax;
import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.CommentDdl;
import io.aludel.compile.ddl.DdlCompiler;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.compile.ddl.DdlParts;
import io.aludel.compile.ddl.NameLimits;
import io.aludel.compile.ddl.SchemaDdl;
import io.aludel.compile.ddl.SequenceDdl;
import io.aludel.compile.ddl.ViewDdl;
import io.aludel.schema.Constraint;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.View;
import org.jspecify.annotations.Nullable;

/** Puts PostgreSQL's definitions together. */
final class PostgresqlDdl {
    static final int LONGEST_NAME = 63;

    private PostgresqlDdl() {}

    static DdlCompiler compiler(Syntax syntax) {
        PostgresqlConstraints constraints = new PostgresqlConstraints();
        ColumnDdl columns = new PostgresqlColumns(constraints);
        DdlParts parts = new DdlParts(
                constraints,
                columns,
                new PostgresqlTables(columns, constraints),
                new PostgresqlAlterations(columns, constraints),
                new PostgresqlAlterations.Columns(),
                new PostgresqlIndexes(),
                new Sequences(),
                new Comments(constraints),
                new Views(),
                new PostgresqlAlterations.Types(),
                new SchemaDdl());
        return new DdlCompiler(parts, DdlContext.of(syntax, NameLimits.of(LONGEST_NAME)));
    }

    private static final class Sequences extends SequenceDdl {
        @Override
        protected String type(DdlContext context, Sequence sequence) {
            return sequence.type() == null ? "" : " AS " + context.type(sequence.type());
        }
    }

    private static final class Comments extends CommentDdl {
        private final PostgresqlConstraints constraints;

        Comments(PostgresqlConstraints constraints) {
            this.constraints = constraints;
        }

        @Override
        protected String constraint(DdlContext context, Table table, Constraint constraint, @Nullable String comment) {
            return "COMMENT ON CONSTRAINT " + constraints.name(context, constraint) + " ON " + context.table(table)
                    + " IS " + textOrNull(context, comment);
        }
    }

    private static final class Views extends ViewDdl {
        @Override
        protected String options(DdlContext context, View view) {
            String with = PostgresqlClause.with(context, view.dialect());
            return with.isEmpty() ? "" : " " + with;
        }
    }
}
