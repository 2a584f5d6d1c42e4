package io.aludel.dialect.postgresql;

import io.aludel.compile.Syntax;
import io.aludel.compile.TypeCompiler;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of PostgreSQL's types, and the definitions of enumerated types and domains. Immutable. */
final class PostgresqlTypeNames extends TypeCompiler {
    PostgresqlTypeNames() {
        super(Map.ofEntries(
                Map.entry(TypeKind.MEDIUMINT, "INTEGER"),
                Map.entry(TypeKind.FLOAT, "FLOAT#"),
                Map.entry(TypeKind.DOUBLE, "DOUBLE PRECISION"),
                Map.entry(TypeKind.NCHAR, "CHAR#"),
                Map.entry(TypeKind.NVARCHAR, "VARCHAR#"),
                Map.entry(TypeKind.TEXT, "TEXT"),
                Map.entry(TypeKind.CLOB, "TEXT"),
                Map.entry(TypeKind.BINARY, "BYTEA"),
                Map.entry(TypeKind.VARBINARY, "BYTEA"),
                Map.entry(TypeKind.BLOB, "BYTEA"),
                Map.entry(TypeKind.TIME, "TIME# WITHOUT TIME ZONE"),
                Map.entry(TypeKind.TIME_WITH_TIME_ZONE, "TIME# WITH TIME ZONE"),
                Map.entry(TypeKind.DATETIME, "TIMESTAMP# WITHOUT TIME ZONE"),
                Map.entry(TypeKind.DATETIME_WITH_TIME_ZONE, "TIMESTAMP# WITH TIME ZONE"),
                Map.entry(TypeKind.TIMESTAMP, "TIMESTAMP# WITHOUT TIME ZONE"),
                Map.entry(TypeKind.TIMESTAMP_WITH_TIME_ZONE, "TIMESTAMP# WITH TIME ZONE"),
                Map.entry(TypeKind.JSON, "JSON"),
                Map.entry(TypeKind.UUID, "UUID")));
    }

    @Override
    protected String name(Syntax syntax, SqlType<?> type) {
        return type.kind() == TypeKind.INTERVAL ? interval(type) : super.name(syntax, type);
    }

    private static String interval(SqlType<?> type) {
        TypeDetail.OfInterval interval = type.detail(TypeDetail.OfInterval.class);
        String fields = interval == null || interval.fields() == null ? "" : " " + interval.fields();
        return "INTERVAL" + fields + (type.precision() < 0 ? "" : " (" + type.precision() + ")");
    }

    @Override
    protected String enumeration(Syntax syntax, SqlType<?> type, TypeDetail.OfEnum words) {
        if (words.name() == null) {
            throw syntax.unsupported(
                    "an enumerated type without a name", "Name it: EnumOptions.DEFAULT.named(\"mood\").");
        }
        return syntax.identifiers().qualified(words.schema(), words.name());
    }

    @Override
    protected String array(Syntax syntax, SqlType<?> type, TypeDetail.OfArray array) {
        return name(syntax, array.element()) + "[]".repeat(array.dimensions());
    }

    @Override
    protected String domain(Syntax syntax, TypeDetail.OfDomain domain) {
        return syntax.identifiers().qualified(domain.schema(), domain.name());
    }

    /** What a parameter's text alone would not say to functions and operators that take several types. */
    @Override
    public @Nullable String parameterCast(Syntax syntax, SqlType<?> type) {
        SqlType<?> here = type.on(syntax.dialect());
        return switch (here.kind()) {
            case INTERVAL, JSON, UUID, RANGE, MULTIRANGE, ARRAY -> castTarget(syntax, here);
            case NATIVE -> {
                String name = here.nativeName();
                yield name != null && (name.startsWith("BIT") || name.equals("REGCLASS"))
                        ? castTarget(syntax, here)
                        : null;
            }
            default -> null;
        };
    }

    @Override
    public List<String> createType(Syntax syntax, SqlType<?> type) {
        SqlType<?> here = innermost(type.on(syntax.dialect()));
        if (here.detail() instanceof TypeDetail.OfEnum words && words.isNative() && words.isCreated()) {
            return List.of("CREATE TYPE " + enumeration(syntax, here, words) + " AS ENUM (" + words(syntax, words, ", ")
                    + ")");
        }
        return here.detail() instanceof TypeDetail.OfDomain domain && domain.isCreated()
                ? List.of(createDomain(syntax, domain))
                : List.of();
    }

    private String createDomain(Syntax syntax, TypeDetail.OfDomain domain) {
        StringBuilder sql = new StringBuilder("CREATE DOMAIN ")
                .append(domain(syntax, domain))
                .append(" AS ")
                .append(type(syntax, domain.base()));
        if (domain.collation() != null) {
            sql.append(" COLLATE ").append(syntax.identifiers().quote(domain.collation()));
        }
        if (domain.defaultSql() != null) {
            sql.append(" DEFAULT ").append(domain.defaultSql());
        }
        if (domain.checkName() != null) {
            sql.append(" CONSTRAINT ").append(syntax.identifiers().quote(domain.checkName()));
        }
        if (domain.notNull()) {
            sql.append(" NOT NULL");
        }
        if (domain.check() != null) {
            sql.append(" CHECK (").append(domain.check()).append(')');
        }
        return sql.toString();
    }

    @Override
    public List<String> dropType(Syntax syntax, SqlType<?> type, boolean whereExists) {
        String ifExists = whereExists ? "IF EXISTS " : "";
        SqlType<?> here = innermost(type.on(syntax.dialect()));
        if (here.detail() instanceof TypeDetail.OfEnum words && words.isNative() && words.isCreated()) {
            return List.of("DROP TYPE " + ifExists + enumeration(syntax, here, words));
        }
        return here.detail() instanceof TypeDetail.OfDomain domain && domain.isCreated()
                ? List.of("DROP DOMAIN " + ifExists + domain(syntax, domain))
                : List.of();
    }

    private static SqlType<?> innermost(SqlType<?> type) {
        TypeDetail.OfArray array = type.detail(TypeDetail.OfArray.class);
        return array == null ? type : array.element();
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
