package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.type.NativeName;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes types in definitions and as targets of CAST. Immutable, safe for use by many threads.
 *
 * <p>A dialect gives names for what it calls otherwise, with {@code #} where a size may stand, and overrides {@link #castTarget} where
 * CAST has names of its own. {@link #createType} has the definitions of types that stand for themselves.
 */
public class TypeCompiler {
    private static final char SIZE = '#';

    private final Map<TypeKind, String> names;

    /** The names of the reference dialect. */
    public TypeCompiler() {
        this(Map.of());
    }

    /** The names of the reference dialect except for some. */
    public TypeCompiler(Map<TypeKind, String> changed) {
        names = standard();
        names.putAll(changed);
    }

    private static Map<TypeKind, String> standard() {
        Map<TypeKind, String> names = new EnumMap<>(TypeKind.class);
        names.put(TypeKind.BOOLEAN, "BOOLEAN");
        names.put(TypeKind.TINYINT, "SMALLINT");
        names.put(TypeKind.SMALLINT, "SMALLINT");
        names.put(TypeKind.INTEGER, "INTEGER");
        names.put(TypeKind.BIGINT, "BIGINT");
        names.put(TypeKind.REAL, "REAL");
        names.put(TypeKind.FLOAT, "FLOAT");
        names.put(TypeKind.DOUBLE, "DOUBLE");
        names.put(TypeKind.NUMERIC, "NUMERIC#");
        names.put(TypeKind.DECIMAL, "DECIMAL#");
        names.put(TypeKind.CHAR, "CHAR#");
        names.put(TypeKind.NCHAR, "NCHAR#");
        names.put(TypeKind.VARCHAR, "VARCHAR#");
        names.put(TypeKind.NVARCHAR, "NVARCHAR#");
        names.put(TypeKind.TEXT, "TEXT#");
        names.put(TypeKind.CLOB, "CLOB");
        names.put(TypeKind.BINARY, "BINARY#");
        names.put(TypeKind.VARBINARY, "VARBINARY#");
        names.put(TypeKind.BLOB, "BLOB");
        names.put(TypeKind.DATE, "DATE");
        names.put(TypeKind.TIME, "TIME");
        names.put(TypeKind.TIME_WITH_TIME_ZONE, "TIME");
        names.put(TypeKind.DATETIME, "DATETIME");
        names.put(TypeKind.DATETIME_WITH_TIME_ZONE, "DATETIME");
        names.put(TypeKind.TIMESTAMP, "TIMESTAMP");
        names.put(TypeKind.TIMESTAMP_WITH_TIME_ZONE, "TIMESTAMP WITH TIME ZONE");
        names.put(TypeKind.INTERVAL, "DATETIME");
        names.put(TypeKind.UUID, "CHAR(32)");
        names.put(TypeKind.ENUM, "VARCHAR#");
        return names;
    }

    /**
     * The type in a definition of a column.
     *
     * @throws CompileException when the database has no such type
     */
    public final String type(Syntax syntax, SqlType<?> type) {
        SqlType<?> here = type.on(syntax.dialect());
        return name(syntax, here) + collation(syntax, here);
    }

    /** The type as the target of CAST, without a collation. */
    public final String cast(Syntax syntax, SqlType<?> type) {
        return castTarget(syntax, type.on(syntax.dialect()));
    }

    /** {@code COLLATE ..} after a type of text, with a blank before; empty when the type has none. */
    public String collation(Syntax syntax, SqlType<?> type) {
        TypeDetail.OfText text = textOf(type.on(syntax.dialect()));
        return text == null || text.collation() == null
                ? ""
                : " COLLATE " + syntax.identifiers().exactly(text.schema(), text.collation());
    }

    /** {@code COLLATE ..} after a CAST to a type of text. */
    public String castCollation(Syntax syntax, SqlType<?> type) {
        return collation(syntax, type);
    }

    private static TypeDetail.@Nullable OfText textOf(SqlType<?> type) {
        TypeDetail.OfArray array = type.detail(TypeDetail.OfArray.class);
        return (array == null ? type : array.element()).detail(TypeDetail.OfText.class);
    }

    /**
     * The cast that a parameter of a type has to stand in, so that the database takes it for what it is.
     *
     * @return the target, or null when parameters need none
     */
    public @Nullable String parameterCast(Syntax syntax, SqlType<?> type) {
        return null;
    }

    /** The name of a type that is no variant of another, with its size and without a collation. */
    protected String name(Syntax syntax, SqlType<?> type) {
        TypeDetail detail = type.detail();
        if (detail instanceof TypeDetail.OfDomain domain) {
            return domain(syntax, domain);
        }
        if (detail instanceof TypeDetail.OfArray array) {
            return array(syntax, type, array);
        }
        NativeName own = type.nativeSpelling();
        if (own != null) {
            if (!own.isKnownTo(syntax.dialect())) {
                throw unknown(syntax, type);
            }
            return ownName(syntax, type, own.text());
        }
        if (type.kind() == TypeKind.ENUM && detail instanceof TypeDetail.OfEnum words && words.isNative()) {
            return enumeration(syntax, type, words);
        }
        String template = names.get(type.kind());
        if (template == null && type.kind().family() != type.kind()) {
            throw unknown(syntax, type);
        }
        if (template == null) {
            throw type.kind() == TypeKind.UNKNOWN ? none() : unknown(syntax, type);
        }
        return filled(template, type);
    }

    /** A database's own name with the size. */
    protected String ownName(Syntax syntax, SqlType<?> type, String text) {
        return text + size(type);
    }

    /** An enumerated type; VARCHAR where there are none. */
    protected String enumeration(Syntax syntax, SqlType<?> type, TypeDetail.OfEnum words) {
        return filled("VARCHAR#", type);
    }

    /** The words of an enumerated type, as literals between commas. */
    protected static String words(Syntax syntax, TypeDetail.OfEnum words, String separator) {
        return words.labels().stream().map(word -> syntax.literals().text(word)).collect(Collectors.joining(separator));
    }

    /** An array. */
    protected String array(Syntax syntax, SqlType<?> type, TypeDetail.OfArray array) {
        throw syntax.unsupported("an array column", "Keep the elements as JSON, or in a table of their own.");
    }

    /** A domain. */
    protected String domain(Syntax syntax, TypeDetail.OfDomain domain) {
        throw syntax.unsupported("the domain " + domain.name(), "Use the type beneath, with a CHECK constraint.");
    }

    /** The type as the target of CAST; never a variant of another. */
    protected String castTarget(Syntax syntax, SqlType<?> type) {
        return name(syntax, type);
    }

    /**
     * The statements that create a type with a name of its own, before the tables that use it.
     *
     * @return empty when the type is none, or when the database writes it in place
     */
    public List<String> createType(Syntax syntax, SqlType<?> type) {
        return List.of();
    }

    /**
     * The statements that drop what {@link #createType} creates, after the tables that use it.
     *
     * @param whereExists whether a missing type is passed over
     */
    public List<String> dropType(Syntax syntax, SqlType<?> type, boolean whereExists) {
        return List.of();
    }

    /**
     * The condition that keeps values out of a column which its type does not have, where the database would take them.
     *
     * @param column the column as SQL
     * @return null when the type asks for no {@link SqlType#check()}, or when the database takes care by itself
     */
    public final @Nullable String valueCheck(Syntax syntax, String column, SqlType<?> type) {
        SqlType<?> here = type.on(syntax.dialect());
        if (here.check() == null) {
            return null;
        }
        if (here.detail() instanceof TypeDetail.OfEnum words) {
            return words.isNative() && hasEnumerations() ? null : column + " IN (" + words(syntax, words, ", ") + ")";
        }
        return hasBooleans() ? null : column + " IN (0, 1)";
    }

    /** Whether the database itself refuses words that an enumerated type does not have. */
    protected boolean hasEnumerations() {
        return false;
    }

    /** Whether the database itself refuses numbers other than 0 and 1 as truth values. */
    protected boolean hasBooleans() {
        return false;
    }

    private String filled(String template, SqlType<?> type) {
        int place = template.indexOf(SIZE);
        return place < 0 ? template : template.substring(0, place) + sizeOf(type) + template.substring(place + 1);
    }

    /** What stands for the size in a name; a dialect gives one where none was asked for and its own would lose something. */
    protected String sizeOf(SqlType<?> type) {
        return size(type);
    }

    /** The length, or precision and scale, in parentheses; empty when none was given. */
    protected static String size(SqlType<?> type) {
        if (type.length() >= 0) {
            return "(" + type.length() + ")";
        }
        if (type.precision() >= 0) {
            return type.scale() >= 0
                    ? "(" + type.precision() + ", " + type.scale() + ")"
                    : "(" + type.precision() + ")";
        }
        return "";
    }

    private static CompileException none() {
        return new CompileException(
                ErrorCode.COMPILE_FAILED,
                "a definition or a CAST needs a type, but none is known.\n  Name one, such as VARCHAR(50).");
    }

    private static CompileException unknown(Syntax syntax, SqlType<?> type) {
        return syntax.unsupported(
                "the type " + type, "Say what to use there: type.withVariant(\"" + syntax.dialect() + "\", ..).");
    }
}
