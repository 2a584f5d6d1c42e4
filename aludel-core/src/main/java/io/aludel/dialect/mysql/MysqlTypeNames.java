package io.aludel.dialect.mysql;

import io.aludel.compile.Syntax;
import io.aludel.compile.TypeCompiler;
import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.util.EnumMap;
import java.util.Map;

/** The names of MySQL's and MariaDB's types, and the few that CAST takes. Immutable. */
final class MysqlTypeNames extends TypeCompiler {
    private MysqlTypeNames(Map<TypeKind, String> names) {
        super(names);
    }

    static MysqlTypeNames mysql() {
        return new MysqlTypeNames(names());
    }

    static MysqlTypeNames mariadb() {
        Map<TypeKind, String> names = names();
        names.put(TypeKind.UUID, "UUID");
        return new MysqlTypeNames(names);
    }

    /** REAL is a double there; a FLOAT loses digits on its way through the text protocol. */
    private static Map<TypeKind, String> names() {
        Map<TypeKind, String> names = new EnumMap<>(TypeKind.class);
        names.put(TypeKind.BOOLEAN, "BOOL");
        names.put(TypeKind.TINYINT, "TINYINT#");
        names.put(TypeKind.SMALLINT, "SMALLINT#");
        names.put(TypeKind.MEDIUMINT, "MEDIUMINT#");
        names.put(TypeKind.INTEGER, "INTEGER#");
        names.put(TypeKind.BIGINT, "BIGINT#");
        names.put(TypeKind.FLOAT, "FLOAT#");
        names.put(TypeKind.DOUBLE, "DOUBLE#");
        names.put(TypeKind.NCHAR, "NATIONAL CHAR#");
        names.put(TypeKind.NVARCHAR, "NATIONAL VARCHAR#");
        names.put(TypeKind.CLOB, "LONGTEXT");
        names.put(TypeKind.BLOB, "BLOB#");
        names.put(TypeKind.TIME, "TIME#");
        names.put(TypeKind.TIME_WITH_TIME_ZONE, "TIME#");
        names.put(TypeKind.TIMESTAMP, "DATETIME#");
        names.put(TypeKind.TIMESTAMP_WITH_TIME_ZONE, "DATETIME#");
        names.put(TypeKind.INTERVAL, "DATETIME#");
        names.put(TypeKind.DATETIME, "DATETIME#");
        names.put(TypeKind.DATETIME_WITH_TIME_ZONE, "DATETIME#");
        names.put(TypeKind.JSON, "JSON");
        return names;
    }

    @Override
    protected String name(Syntax syntax, SqlType<?> type) {
        boolean plain = type.nativeName() == null
                && type.elementType() == null
                && !(type.detail() instanceof TypeDetail.OfDomain);
        return plain
                ? super.name(syntax, withLength(syntax, type)) + attributes(syntax, type)
                : super.name(syntax, type);
    }

    /** Times keep microseconds unless another precision is asked for, as other databases do. */
    @Override
    protected String sizeOf(SqlType<?> type) {
        return switch (type.kind()) {
            case TIME, TIME_WITH_TIME_ZONE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, INTERVAL ->
                type.precision() < 0 ? "(6)" : size(type);
            default -> size(type);
        };
    }

    private static SqlType<?> withLength(Syntax syntax, SqlType<?> type) {
        TypeKind family = type.kind().family();
        if ((family == TypeKind.VARCHAR || family == TypeKind.VARBINARY) && type.length() < 0) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    type.kind() + " needs a length on " + syntax.dialect() + ".\n  Write " + type.kind()
                            + "(50), or TEXT for text of any length.");
        }
        return type;
    }

    private static String attributes(Syntax syntax, SqlType<?> type) {
        if (type.detail() instanceof TypeDetail.OfNumber number) {
            return (number.unsigned() ? " UNSIGNED" : "") + (number.zerofill() ? " ZEROFILL" : "");
        }
        return charset(syntax, type);
    }

    private static String charset(Syntax syntax, SqlType<?> type) {
        return type.detail() instanceof TypeDetail.OfText text && text.charset() != null
                ? " CHARACTER SET " + syntax.identifiers().quote(text.charset())
                : "";
    }

    @Override
    protected String ownName(Syntax syntax, SqlType<?> type, String text) {
        return type.detail() instanceof TypeDetail.OfEnum words
                ? text + "(" + words(syntax, words, ",") + ")"
                : super.ownName(syntax, type, text) + attributes(syntax, type);
    }

    @Override
    protected String enumeration(Syntax syntax, SqlType<?> type, TypeDetail.OfEnum words) {
        return "ENUM(" + words(syntax, words, ",") + ")";
    }

    @Override
    protected String castTarget(Syntax syntax, SqlType<?> type) {
        boolean unsigned = type.detail() instanceof TypeDetail.OfNumber number && number.unsigned();
        return switch (type.kind().family()) {
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT -> unsigned ? "UNSIGNED INTEGER" : "SIGNED INTEGER";
            case REAL, DOUBLE -> "DOUBLE";
            case NUMERIC -> "DECIMAL" + (type.precision() < 0 ? "(65, 30)" : size(type));
            case CHAR, VARCHAR, TEXT, ENUM -> "CHAR" + size(type) + charset(syntax, type);
            case VARBINARY, BLOB -> "BINARY" + size(type);
            case UUID -> super.castTarget(syntax, type);
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, INTERVAL ->
                type.nativeName() != null || type.kind() == TypeKind.DATETIME
                        ? "DATETIME" + size(type)
                        : super.castTarget(syntax, type);
            default -> super.castTarget(syntax, type);
        };
    }

    /** A target has the collation of the connection. */
    @Override
    public String castCollation(Syntax syntax, SqlType<?> type) {
        return "";
    }

    @Override
    protected boolean hasEnumerations() {
        return true;
    }
}
