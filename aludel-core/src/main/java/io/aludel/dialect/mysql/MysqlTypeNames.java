package io.aludel.dialect.mysql;

import io.aludel.compile.Syntax;
import io.aludel.compile.TypeCompiler;
import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.type.SqlType;
import io.aludel.type.TypeKind;
import java.util.EnumMap;
import java.util.Map;

/** The names of MySQL's and MariaDB's types, and the few that CAST takes. Immutable. */
final class MysqlTypeNames extends TypeCompiler {
    private MysqlTypeNames(Map<TypeKind, Name> names) {
        super(names);
    }

    static MysqlTypeNames mysql() {
        return new MysqlTypeNames(names());
    }

    static MysqlTypeNames mariadb() {
        Map<TypeKind, Name> names = names();
        names.put(TypeKind.UUID, Name.fixed("UUID"));
        return new MysqlTypeNames(names);
    }

    /** REAL is a double there; a FLOAT loses digits on its way through the text protocol. */
    private static Map<TypeKind, Name> names() {
        Map<TypeKind, Name> names = new EnumMap<>(TypeKind.class);
        names.put(TypeKind.BOOLEAN, Name.fixed("BOOL"));
        names.put(TypeKind.TINYINT, Name.fixed("TINYINT"));
        names.put(TypeKind.DOUBLE, Name.fixed("DOUBLE"));
        names.put(TypeKind.TIME, Name.fixed("TIME(6)"));
        names.put(TypeKind.TIMESTAMP, Name.fixed("DATETIME(6)"));
        names.put(TypeKind.TIMESTAMP_WITH_TIME_ZONE, Name.fixed("DATETIME(6)"));
        return names;
    }

    @Override
    public String type(Syntax syntax, SqlType<?> type) {
        boolean needsLength = type.kind() == TypeKind.VARCHAR || type.kind() == TypeKind.VARBINARY;
        if (needsLength && type.length() < 0) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    type.kind() + " needs a length on " + syntax.dialect() + ".\n  Write " + type.kind()
                            + "(50), or TEXT for text of any length.");
        }
        return super.type(syntax, type);
    }

    @Override
    public String castTarget(Syntax syntax, SqlType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT -> "SIGNED INTEGER";
            case REAL, DOUBLE -> "DOUBLE";
            case NUMERIC -> "DECIMAL" + (type.precision() < 0 ? "(65, 30)" : size(type));
            case CHAR, VARCHAR, TEXT -> "CHAR" + size(type);
            case VARBINARY, BLOB -> "BINARY" + size(type);
            case UUID -> "CHAR(36)";
            default -> super.castTarget(syntax, type);
        };
    }
}
