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
                TypeKind.TINYINT, Name.fixed("TINYINT"),
                TypeKind.DOUBLE, Name.fixed("DOUBLE"),
                TypeKind.VARBINARY, Name.fixed("BLOB"),
                TypeKind.TIMESTAMP, Name.fixed("DATETIME"),
                TypeKind.TIMESTAMP_WITH_TIME_ZONE, Name.fixed("DATETIME")));
    }

    /** As targets of CAST most names would turn a date into the number that it begins with. */
    @Override
    public String castTarget(Syntax syntax, SqlType<?> type) {
        return switch (type.kind()) {
            case DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "TEXT";
            default -> super.castTarget(syntax, type);
        };
    }
}
