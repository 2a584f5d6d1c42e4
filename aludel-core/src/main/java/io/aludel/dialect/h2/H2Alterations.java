package io.aludel.dialect.h2;

import io.aludel.compile.ddl.AlterColumnDdl;
import io.aludel.compile.ddl.AlterDdl;
import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.schema.Identity;
import io.aludel.schema.ddl.AddColumn;
import io.aludel.schema.ddl.RenameColumn;
import io.aludel.schema.ddl.SetColumnIdentity;
import io.aludel.schema.ddl.SetColumnType;

/** What H2 changes about tables. Stateless. */
final class H2Alterations extends AlterDdl {
    H2Alterations(ColumnDdl columns, ConstraintDdl constraints) {
        super(columns, constraints);
    }

    @Override
    protected String placement(DdlContext context, AddColumn add) {
        return add.neighbour() == null
                ? ""
                : (add.beforeNeighbour() ? " BEFORE " : " AFTER ") + context.quote(add.neighbour());
    }

    /** What changes about columns. Stateless. */
    static final class Columns extends AlterColumnDdl {
        @Override
        protected String rename(DdlContext context, RenameColumn rename) {
            return alter(context, rename.table(), rename.column()) + "RENAME TO " + context.quote(rename.newName());
        }

        @Override
        protected String type(DdlContext context, SetColumnType set) {
            return alter(context, set.table(), set.column()) + "SET DATA TYPE " + context.type(set.type())
                    + (set.using() == null ? "" : " USING " + set.using());
        }

        @Override
        protected String identity(DdlContext context, SetColumnIdentity set) {
            Identity identity = set.identity();
            Identity existing = set.existing();
            String alter = alter(context, set.table(), set.column());
            if (identity == null) {
                return alter + "DROP IDENTITY";
            }
            Identity before = existing == null ? other(identity) : existing;
            Long old = before.numbering().start();
            Long first = identity.numbering().start();
            // Its first number is said once and for all; what can be changed is the next one.
            Identity after = new Identity(
                    identity.generatedAlways(), identity.numbering().withStart(old));
            boolean restarts = first != null && !first.equals(old == null ? Long.valueOf(1) : old);
            return alter + changes(before, after) + (restarts ? " RESTART WITH " + first : "");
        }

        /** SET GENERATED makes an identity of a column that is none. */
        private static Identity other(Identity identity) {
            return identity.generatedAlways() ? Identity.byDefault() : Identity.always();
        }
    }
}
