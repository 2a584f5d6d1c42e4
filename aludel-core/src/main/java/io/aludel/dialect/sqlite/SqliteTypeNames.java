package io.aludel.dialect.sqlite;

import io.aludel.compile.Syntax;
import io.aludel.compile.TypeCompiler;
import io.aludel.type.SqlType;
import io.aludel.type.TypeKind;
import java.util.Map;

/** SQLite takes any name for a type; words within it decide how values are kept. Immutable. */
final class SqliteTypeNames extends TypeCompiler {
    SqliteTypeNames() {
        super(Map.of(
                TypeKind.TINYINT, "TINYINT",
                TypeKind.MEDIUMINT, "MEDIUMINT",
                TypeKind.BINARY, "BLOB",
                TypeKind.VARBINARY, "BLOB",
                TypeKind.JSON, "JSON",
                TypeKind.TIMESTAMP, "DATETIME",
                TypeKind.TIMESTAMP_WITH_TIME_ZONE, "DATETIME"));
    }

    /** As targets of CAST most names would turn a date into the number that it begins with. */
    @Override
    protected String castTarget(Syntax syntax, SqlType<?> type) {
        return switch (type.kind().family()) {
            case DATE, TIME, TIME_WITH_TIME_ZONE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, INTERVAL -> "TEXT";
            default -> super.castTarget(syntax, type);
        };
    }
}
