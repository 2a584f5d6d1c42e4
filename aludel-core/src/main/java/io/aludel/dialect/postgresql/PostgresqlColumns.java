package io.aludel.dialect.postgresql;

import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.Computed;
import io.aludel.schema.Identity;
import io.aludel.schema.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's columns: SERIAL, identities, and computed columns by version. Stateless. */
final class PostgresqlColumns extends ColumnDdl {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.schema");
    private static final int VIRTUAL_SINCE = 18;

    PostgresqlColumns(ConstraintDdl constraints) {
        super(constraints);
    }

    @Override
    protected String specification(DdlContext context, Table table, Column<?> column) {
        return isSerial(table, column)
                ? context.column(column) + " " + serial(column) + numberedOrNotNull(context, table, column)
                : super.specification(context, table, column);
    }

    private static boolean isSerial(Table table, Column<?> column) {
        ColumnDefault given = column.insertDefault();
        boolean byClient = given != null
                && !(given instanceof ColumnDefault.Next next && next.sequence().isOptional());
        return column == table.autoIncrementColumn() && column.identity() == null && !byClient;
    }

    private static String serial(Column<?> column) {
        return switch (column.type().kind()) {
            case BIGINT -> "BIGSERIAL";
            case TINYINT, SMALLINT -> "SMALLSERIAL";
            default -> "SERIAL";
        };
    }

    @Override
    protected String numberedOrNotNull(DdlContext context, Table table, Column<?> column) {
        Identity identity = column.identity();
        if (identity == null) {
            return super.numberedOrNotNull(context, table, column);
        }
        return " " + identity(identity) + (column.isNullable() ? " NULL" : "");
    }

    @Override
    protected String computed(DdlContext context, Column<?> column, Computed computed) {
        if (computed.persisted() == null && context.isSet(column.options(), "stored")) {
            return super.computed(context, column, computed.persisted(true));
        }
        if (context.version().atLeast(VIRTUAL_SINCE, 0)) {
            return super.computed(context, column, computed);
        }
        if (Boolean.FALSE.equals(computed.persisted())) {
            throw new CompileException(
                    ErrorCode.UNSUPPORTED,
                    "a computed column that is not stored is not supported by postgresql before version "
                            + VIRTUAL_SINCE + ".\n  Let it be stored: persisted(true).");
        }
        if (computed.persisted() == null) {
            LOG.warn(
                    "Computed column '{}' is stored, as PostgreSQL has no other before version {}; there it would be"
                            + " computed when read. Say persisted(true) or persisted(false).",
                    column.name(),
                    VIRTUAL_SINCE);
        }
        return super.computed(context, column, computed.persisted(true));
    }
}
