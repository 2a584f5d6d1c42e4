package io.aludel.reflect;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeKind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From a database's names of types to SQL types. Immutable. A name that is not in the table becomes an unknown type, which is written
 * as it is and whose values travel as the driver gives them; a warning says so.
 */
public final class ReflectedTypes {
    /** What the databases agree upon. */
    public static final ReflectedTypes STANDARD = new ReflectedTypes(standard(), Map.of());

    private final Map<String, Function<NativeType, SqlType<?>>> byName;

    private final Map<String, Function<NativeType, SqlType<?>>> byFirstWord;

    private ReflectedTypes(
            Map<String, Function<NativeType, SqlType<?>>> byName,
            Map<String, Function<NativeType, SqlType<?>>> byFirstWord) {
        this.byName = byName;
        this.byFirstWord = byFirstWord;
    }

    /**
     * Adds a name whose size does not matter.
     *
     * @param name in lower case, without what stands in parentheses
     */
    public ReflectedTypes with(String name, SqlType<?> type) {
        return with(name, (NativeType any) -> type);
    }

    /** Adds a name, or puts another type in the place of a known one. */
    public ReflectedTypes with(String name, Function<NativeType, SqlType<?>> type) {
        Map<String, Function<NativeType, SqlType<?>>> changed = new HashMap<>(byName);
        changed.put(name, type);
        return new ReflectedTypes(changed, byFirstWord);
    }

    /** Adds all names that begin with a word. */
    public ReflectedTypes withFamily(String word, Function<NativeType, SqlType<?>> type) {
        Map<String, Function<NativeType, SqlType<?>>> changed = new HashMap<>(byFirstWord);
        changed.put(word, type);
        return new ReflectedTypes(byName, changed);
    }

    /** Whether the table has the name of a type, which is given as the database writes it. */
    public boolean knows(String text) {
        return find(NativeType.parse(text)) != null;
    }

    /** The type that the database writes so; an unknown type when the table does not have it. */
    public SqlType<?> of(String text) {
        NativeType type = NativeType.parse(text);
        Function<NativeType, SqlType<?>> known = find(type);
        return known == null ? unknown(text) : known.apply(type);
    }

    private @Nullable Function<NativeType, SqlType<?>> find(NativeType type) {
        Function<NativeType, SqlType<?>> known = byName.get(type.name());
        return known != null ? known : byFirstWord.get(type.name().split(" ", 2)[0]);
    }

    /** A type that the database can be told of again, though nothing is known about its values. */
    public static SqlType<?> unknown(String text) {
        return TypeBuilder.of(TypeKind.UNKNOWN, Object.class).named(text).build();
    }

    private static Map<String, Function<NativeType, SqlType<?>>> standard() {
        Map<String, Function<NativeType, SqlType<?>>> names = new HashMap<>();
        fixed(names, SqlTypes.BOOLEAN, "boolean", "bool");
        fixed(names, SqlTypes.TINYINT, "tinyint");
        fixed(names, SqlTypes.SMALLINT, "smallint", "int2");
        fixed(names, SqlTypes.INTEGER, "integer", "int", "int4", "mediumint");
        fixed(names, SqlTypes.BIGINT, "bigint", "int8");
        fixed(names, SqlTypes.REAL, "real", "float4");
        fixed(names, SqlTypes.DOUBLE, "double", "double precision", "float8", "float");
        fixed(names, SqlTypes.NUMERIC, "decfloat");
        fixed(names, SqlTypes.TEXT, "text", "clob", "character large object", "longvarchar");
        fixed(names, SqlTypes.BLOB, "blob", "binary large object", "bytea", "longvarbinary");
        fixed(names, SqlTypes.DATE, "date");
        fixed(names, SqlTypes.TIME, "time", "time without time zone");
        fixed(names, SqlTypes.TIME_TZ, "time with time zone", "timetz");
        fixed(names, SqlTypes.TIMESTAMP, "timestamp", "timestamp without time zone", "datetime");
        fixed(names, SqlTypes.TIMESTAMP_TZ, "timestamp with time zone", "timestamptz");
        fixed(names, SqlTypes.UUID, "uuid");
        for (String name : new String[] {"varchar", "character varying"}) {
            names.put(name, type -> type.first() < 1 ? SqlTypes.VARCHAR : SqlTypes.VARCHAR(type.first()));
        }
        for (String name : new String[] {"nvarchar", "national character varying"}) {
            names.put(name, type -> type.first() < 1 ? SqlTypes.NVARCHAR : SqlTypes.NVARCHAR(type.first()));
        }
        for (String name : new String[] {"char", "character"}) {
            names.put(name, type -> SqlTypes.CHAR(Math.max(1, type.first())));
        }
        names.put("nchar", type -> SqlTypes.NCHAR(Math.max(1, type.first())));
        names.put("numeric", type -> exact(SqlTypes.NUMERIC, type));
        names.put("decimal", type -> exact(SqlTypes.NUMERIC, type));
        for (String name : new String[] {"varbinary", "binary varying", "binary"}) {
            names.put(name, type -> type.first() < 1 ? SqlTypes.BLOB : SqlTypes.VARBINARY(type.first()));
        }
        return names;
    }

    /** Some databases know negative scales, and scales beyond the precision. */
    public static SqlType<?> exact(SqlType<?> unlimited, NativeType type) {
        if (type.first() < 1) {
            return unlimited;
        }
        int scale = Math.max(0, type.second());
        return scale > type.first()
                ? unlimited
                : TypeBuilder.from(unlimited)
                        .precision(type.first())
                        .scale(scale)
                        .build();
    }

    private static void fixed(
            Map<String, Function<NativeType, SqlType<?>>> names, SqlType<?> type, String... spellings) {
        for (String spelling : spellings) {
            names.put(spelling, any -> type);
        }
    }
}
