package io.aludel.dialect.postgresql;

import io.aludel.compile.TypeCompiler;
import io.aludel.type.TypeKind;
import java.util.Map;

/** The names of PostgreSQL's types. Immutable. */
final class PostgresqlTypeNames extends TypeCompiler {
    PostgresqlTypeNames() {
        super(Map.of(
                TypeKind.DOUBLE, Name.fixed("DOUBLE PRECISION"),
                TypeKind.VARBINARY, Name.fixed("BYTEA"),
                TypeKind.BLOB, Name.fixed("BYTEA"),
                TypeKind.TIME, Name.fixed("TIME WITHOUT TIME ZONE"),
                TypeKind.TIMESTAMP, Name.fixed("TIMESTAMP WITHOUT TIME ZONE"),
                TypeKind.UUID, Name.fixed("UUID")));
    }
}
