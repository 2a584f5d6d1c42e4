package io.aludel.dialect.postgresql;

import io.aludel.compile.DdlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.List;

/** PostgreSQL's definitions. Immutable. */
final class PostgresqlDdl extends DdlCompiler {
    PostgresqlDdl(Syntax syntax) {
        super(syntax);
    }

    @Override
    protected String type(Table table, Column<?> column) {
        if (column != table.autoIncrementColumn()) {
            return super.type(table, column);
        }
        return switch (column.type().kind()) {
            case BIGINT -> "BIGSERIAL";
            case TINYINT, SMALLINT -> "SMALLSERIAL";
            default -> "SERIAL";
        };
    }

    @Override
    protected List<String> comments(Table table) {
        return commentStatements(table);
    }
}
