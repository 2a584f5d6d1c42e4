package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.type.SqlType;
import io.aludel.type.TypeKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * Writes types in definitions and as targets of CAST. Immutable, safe for use by many threads.
 *
 * <p>A dialect gives names for what it calls otherwise, and overrides {@link #castTarget} where CAST has names of its own.
 */
public class TypeCompiler {
    private final Map<TypeKind, Name> names;

    /**
     * The name of a type.
     *
     * @param text the name
     * @param sized whether a length, or precision and scale, may follow
     */
    public record Name(String text, boolean sized) {
        /** A name after which a length, or precision and scale, may stand. */
        public static Name sized(String text) {
            return new Name(text, true);
        }

        /** A name that stands alone. */
        public static Name fixed(String text) {
            return new Name(text, false);
        }
    }

    /** The names of the reference dialect. */
    public TypeCompiler() {
        this(Map.of());
    }

    /** The names of the reference dialect except for some. */
    public TypeCompiler(Map<TypeKind, Name> changed) {
        names = standard();
        names.putAll(changed);
    }

    private static Map<TypeKind, Name> standard() {
        Map<TypeKind, Name> names = new EnumMap<>(TypeKind.class);
        names.put(TypeKind.BOOLEAN, Name.fixed("BOOLEAN"));
        names.put(TypeKind.TINYINT, Name.fixed("SMALLINT"));
        names.put(TypeKind.SMALLINT, Name.fixed("SMALLINT"));
        names.put(TypeKind.INTEGER, Name.fixed("INTEGER"));
        names.put(TypeKind.BIGINT, Name.fixed("BIGINT"));
        names.put(TypeKind.REAL, Name.fixed("REAL"));
        names.put(TypeKind.DOUBLE, Name.fixed("DOUBLE"));
        names.put(TypeKind.NUMERIC, Name.sized("NUMERIC"));
        names.put(TypeKind.CHAR, Name.sized("CHAR"));
        names.put(TypeKind.VARCHAR, Name.sized("VARCHAR"));
        names.put(TypeKind.TEXT, Name.fixed("TEXT"));
        names.put(TypeKind.VARBINARY, Name.sized("VARBINARY"));
        names.put(TypeKind.BLOB, Name.fixed("BLOB"));
        names.put(TypeKind.DATE, Name.fixed("DATE"));
        names.put(TypeKind.TIME, Name.fixed("TIME"));
        names.put(TypeKind.TIMESTAMP, Name.fixed("TIMESTAMP"));
        names.put(TypeKind.TIMESTAMP_WITH_TIME_ZONE, Name.fixed("TIMESTAMP WITH TIME ZONE"));
        names.put(TypeKind.UUID, Name.fixed("CHAR(36)"));
        return names;
    }

    /** The type in a definition of a column. */
    public String type(Syntax syntax, SqlType<?> type) {
        if (type.nativeName() != null) {
            return type.nativeName();
        }
        Name name = names.get(type.kind());
        if (name == null) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    "a definition or a CAST needs a type, but none is known.\n  Name one, such as VARCHAR(50).");
        }
        return name.sized() ? name.text() + size(type) : name.text();
    }

    /** The type as the target of CAST. */
    public String castTarget(Syntax syntax, SqlType<?> type) {
        return type(syntax, type);
    }

    /** The length, or precision and scale, in parentheses; empty when none was given. */
    protected static String size(SqlType<?> type) {
        if (type.length() >= 0) {
            return "(" + type.length() + ")";
        }
        if (type.precision() >= 0) {
            return "(" + type.precision() + ", " + Math.max(type.scale(), 0) + ")";
        }
        return "";
    }
}
