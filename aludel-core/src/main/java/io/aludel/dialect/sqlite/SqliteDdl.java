package io.aludel.dialect.sqlite;

import io.aludel.compile.Syntax;
import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.CommentDdl;
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
import io.aludel.schema.Index;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateView;
import java.util.ArrayList;
import java.util.List;

/** Puts SQLite's definitions together. */
final class SqliteDdl {
    private SqliteDdl() {}

    static DdlCompiler compiler(Syntax syntax) {
        SqliteConstraints constraints = new SqliteConstraints();
        ColumnDdl columns = new SqliteColumns(constraints);
        DdlParts parts = new DdlParts(
                constraints,
                columns,
                new Tables(columns, constraints),
                new SqliteAlterations(columns, constraints),
                new SqliteAlterations.Columns(),
                new Indexes(),
                new SequenceDdl(),
                new CommentDdl(),
                new Views(),
                new TypeDdl(),
                new SchemaDdl());
        return new DdlCompiler(parts, DdlContext.of(syntax, NameLimits.NONE));
    }

    /** A table may refer to one that does not exist yet, and nothing can be added to it afterwards. */
    private static final class Tables extends TableDdl {
        Tables(ColumnDdl columns, SqliteConstraints constraints) {
            super(columns, constraints);
        }

        @Override
        protected boolean canAlter() {
            return false;
        }

        @Override
        protected String options(DdlContext context, Table table) {
            List<String> options = new ArrayList<>();
            if (Boolean.FALSE.equals(context.option(table.options().dialect(), "with_rowid"))) {
                options.add("WITHOUT ROWID");
            }
            if (context.isSet(table.options().dialect(), "strict")) {
                options.add("STRICT");
            }
            return options.isEmpty() ? "" : "\n " + String.join(",\n ", options);
        }
    }

    private static final class Indexes extends IndexDdl {
        /** The schema stands before the name of the index. */
        @Override
        protected String create(DdlContext context, CreateIndex create) {
            Index index = create.index();
            return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + ifNotExists(create)
                    + qualifiedName(context, create.table(), index) + " ON " + context.tableAlone(create.table()) + " ("
                    + parts(context, create.table(), index) + ")" + where(context, index);
        }

        @Override
        protected String where(DdlContext context, Index index) {
            Object own = context.option(index.options().dialect(), "where");
            return condition(context, own instanceof SqlFragment fragment ? fragment : index.where());
        }
    }

    private static final class Views extends ViewDdl {
        @Override
        protected String create(DdlContext context, CreateView create) {
            boolean unlessExists =
                    create.unlessExists() || context.isSet(create.view().dialect(), "if_not_exists");
            return super.create(context, new CreateView(create.view(), unlessExists));
        }
    }
}
