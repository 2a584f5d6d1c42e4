package io.aludel.dialect.h2;

import io.aludel.compile.Syntax;
import io.aludel.compile.TypeCompiler;
import io.aludel.type.SqlType;
import io.aludel.type.TypeKind;
import java.util.Map;

/** The names of H2's types. Times keep microseconds, as other databases do. Immutable. */
final class H2TypeNames extends TypeCompiler {
    H2TypeNames() {
        super(Map.of(
                TypeKind.DOUBLE, Name.fixed("DOUBLE PRECISION"),
                TypeKind.TINYINT, Name.fixed("TINYINT"),
                TypeKind.TEXT, Name.fixed("CLOB"),
                TypeKind.TIME, Name.fixed("TIME(6)"),
                TypeKind.TIMESTAMP, Name.fixed("TIMESTAMP(6)"),
                TypeKind.TIMESTAMP_WITH_TIME_ZONE, Name.fixed("TIMESTAMP(6) WITH TIME ZONE"),
                TypeKind.UUID, Name.fixed("UUID")));
    }

    /** NUMERIC without a size has no digits after the point there. */
    @Override
    public String type(Syntax syntax, SqlType<?> type) {
        return type.kind() == TypeKind.NUMERIC && type.precision() < 0 && type.nativeName() == null
                ? "DECFLOAT"
                : super.type(syntax, type);
    }
}
