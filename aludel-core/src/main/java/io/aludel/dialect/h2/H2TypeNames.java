package io.aludel.dialect.h2;

import io.aludel.compile.Syntax;
import io.aludel.compile.TypeCompiler;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.util.Map;

/** The names of H2's types. Times keep microseconds, as other databases do. Immutable. */
final class H2TypeNames extends TypeCompiler {
    H2TypeNames() {
        super(Map.ofEntries(
                Map.entry(TypeKind.FLOAT, "FLOAT#"),
                Map.entry(TypeKind.DOUBLE, "DOUBLE PRECISION"),
                Map.entry(TypeKind.TINYINT, "TINYINT"),
                Map.entry(TypeKind.MEDIUMINT, "INTEGER"),
                Map.entry(TypeKind.TEXT, "CLOB#"),
                Map.entry(TypeKind.CLOB, "CLOB#"),
                Map.entry(TypeKind.BLOB, "BLOB#"),
                Map.entry(TypeKind.TIME, "TIME#"),
                Map.entry(TypeKind.TIME_WITH_TIME_ZONE, "TIME# WITH TIME ZONE"),
                Map.entry(TypeKind.DATETIME, "TIMESTAMP#"),
                Map.entry(TypeKind.DATETIME_WITH_TIME_ZONE, "TIMESTAMP# WITH TIME ZONE"),
                Map.entry(TypeKind.TIMESTAMP, "TIMESTAMP#"),
                Map.entry(TypeKind.TIMESTAMP_WITH_TIME_ZONE, "TIMESTAMP# WITH TIME ZONE"),
                Map.entry(TypeKind.JSON, "JSON"),
                Map.entry(TypeKind.UUID, "UUID")));
    }

    /** NUMERIC without a size has no digits after the point there. */
    @Override
    protected String name(Syntax syntax, SqlType<?> type) {
        if (type.kind().family() == TypeKind.NUMERIC && type.nativeName() == null && type.precision() < 0) {
            return "DECFLOAT";
        }
        return type.kind() == TypeKind.INTERVAL ? interval(type) : super.name(syntax, type);
    }

    @Override
    protected String sizeOf(SqlType<?> type) {
        return switch (type.kind().family()) {
            case TIME, TIME_WITH_TIME_ZONE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
                type.precision() < 0 ? "(6)" : size(type);
            default -> size(type);
        };
    }

    /** Days are limited to two digits when nothing is said, which is less than a Duration may have. */
    private static String interval(SqlType<?> type) {
        TypeDetail.OfInterval interval = type.detail(TypeDetail.OfInterval.class);
        return interval == null || interval.fields() == null
                ? "INTERVAL DAY(13) TO SECOND(" + (type.precision() < 0 ? 6 : type.precision()) + ")"
                : "INTERVAL " + interval.fields();
    }

    @Override
    protected String enumeration(Syntax syntax, SqlType<?> type, TypeDetail.OfEnum words) {
        return "ENUM(" + words(syntax, words, ", ") + ")";
    }

    @Override
    protected String array(Syntax syntax, SqlType<?> type, TypeDetail.OfArray array) {
        return name(syntax, array.element()) + " ARRAY".repeat(array.dimensions());
    }

    /** There is one collation for the whole database. */
    @Override
    public String collation(Syntax syntax, SqlType<?> type) {
        if (super.collation(syntax, type).isEmpty()) {
            return "";
        }
        throw syntax.unsupported(
                "a collation of a single column",
                "Use VARCHAR_IGNORECASE there, with type.withVariant(\"h2\", H2Types.VARCHAR_IGNORECASE).");
    }

    @Override
    protected boolean hasEnumerations() {
        return true;
    }

    @Override
    protected boolean hasBooleans() {
        return true;
    }
}
