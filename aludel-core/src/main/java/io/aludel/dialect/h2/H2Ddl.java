package io.aludel.dialect.h2;

import io.aludel.compile.Syntax;
import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.CommentDdl;
import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlCompiler;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.compile.ddl.DdlParts;
import io.aludel.compile.ddl.IndexDdl;
import io.aludel.compile.ddl.NameLimits;
import io.aludel.compile.ddl.SchemaDdl;
import io.aludel.compile.ddl.SequenceDdl;
import io.aludel.compile.ddl.TableDdl;
import io.aludel.compile.ddl.TypeDdl;
import io.aludel.compile.ddl.ViewDdl;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.Computed;
import io.aludel.schema.Constraint;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Identity;
import io.aludel.schema.Index;
import io.aludel.schema.Sequence;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.View;
import java.util.Comparator;
import java.util.List;

/** Puts H2's definitions together. */
final class H2Ddl {
    static final int LONGEST_NAME = 256;

    private H2Ddl() {}

    static DdlCompiler compiler(Syntax syntax) {
        ConstraintDdl constraints = new Constraints();
        ColumnDdl columns = new Columns(constraints);
        DdlParts parts = new DdlParts(
                constraints,
                columns,
                new Tables(columns, constraints),
                new H2Alterations(columns, constraints),
                new H2Alterations.Columns(),
                new Indexes(),
                new Sequences(),
                new CommentDdl(),
                new Views(),
                new TypeDdl(),
                new SchemaDdl());
        return new DdlCompiler(parts, DdlContext.of(syntax, NameLimits.of(LONGEST_NAME)));
    }

    private static final class Columns extends ColumnDdl {
        Columns(ConstraintDdl constraints) {
            super(constraints);
        }

        @Override
        protected String numberedOrNotNull(DdlContext context, Table table, Column<?> column) {
            Identity identity = column.identity();
            boolean bySequence = column.insertDefault() instanceof ColumnDefault.Next next
                    && !next.sequence().isOptional();
            if (identity == null && column == table.autoIncrementColumn() && !bySequence) {
                identity = Identity.byDefault();
            }
            return (identity == null ? "" : " " + identity(identity)) + super.numberedOrNotNull(context, table, column);
        }

        /** What is computed is neither stored nor does anybody see the difference. */
        @Override
        protected String computed(DdlContext context, Column<?> column, Computed computed) {
            return "GENERATED ALWAYS AS (" + context.fragment(computed.expression()) + ")";
        }
    }

    private static final class Constraints extends ConstraintDdl {
        @Override
        protected String timing(DdlContext context, ConstraintOptions options) {
            if (Boolean.TRUE.equals(options.deferrable())) {
                throw context.syntax()
                        .unsupported(
                                "a constraint that is checked at the end of the transaction",
                                "Declare it without deferrable(..), and write rows in the order of their references.");
            }
            return "";
        }
    }

    private static final class Tables extends TableDdl {
        Tables(ColumnDdl columns, ConstraintDdl constraints) {
            super(columns, constraints);
        }

        /** A key to the table itself finds only what stands before it. */
        @Override
        protected List<Constraint> inOrder(Table table) {
            return table.constraints().stream()
                    .sorted(Comparator.comparing(ForeignKey.class::isInstance))
                    .toList();
        }
    }

    private static final class Indexes extends IndexDdl {
        @Override
        protected String expression(DdlContext context, SqlFragment expression) {
            throw context.syntax().unsupported("an index over an expression", "Index a generated column.");
        }

        @Override
        protected String where(DdlContext context, Index index) {
            if (index.where() != null) {
                throw context.syntax().unsupported("a partial index", "Leave its condition out.");
            }
            return "";
        }
    }

    private static final class Sequences extends SequenceDdl {
        @Override
        protected String type(DdlContext context, Sequence sequence) {
            return sequence.type() == null ? "" : " AS " + context.type(sequence.type());
        }
    }

    private static final class Views extends ViewDdl {
        @Override
        protected String kind(DdlContext context, View view) {
            if (view.materialized()) {
                throw context.syntax()
                        .unsupported("a materialized view", "Use a plain view, or CreateTableAs for a copy.");
            }
            return super.kind(context, view);
        }
    }
}
