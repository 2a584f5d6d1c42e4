package io.aludel.migrate.render;

import com.palantir.javapoet.CodeBlock;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.postgresql.PostgresqlTypes;
import io.aludel.error.CompileException;
import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeDetail;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Types as a revision writes them: by the constants and methods of {@link SqlTypes}, otherwise in the database's own words. */
final class TypeSource {
    private static final Map<String, SqlType<?>> CONSTANTS = constants(SqlTypes.class);
    /** Constants of single databases, for types whose values are of no class that is always there. */
    private static final Map<String, Class<?>> OWN = Map.of("postgresql", PostgresqlTypes.class);

    private static final Set<String> SIZED =
            Set.of("VARCHAR", "CHAR", "NVARCHAR", "NCHAR", "VARBINARY", "BINARY", "TEXT");
    private static final Set<String> EXACT = Set.of("NUMERIC", "DECIMAL");
    private static final Set<String> TIMED = Set.of("TIME", "TIMESTAMP", "TIMESTAMP_TZ");

    private final Dialect dialect;
    private final Imports imports;
    private final ItemRenderer items;

    TypeSource(Dialect dialect, Imports imports, ItemRenderer items) {
        this.dialect = dialect;
        this.imports = imports;
        this.items = items;
    }

    CodeBlock of(SqlType<?> declared) {
        CodeBlock own =
                items.render(declared, new ItemRenderer.Context(dialect, "op")).source();
        if (own != null && !own.isEmpty()) {
            return own;
        }
        SqlType<?> type = stored(declared);
        TypeDetail.OfEnum labels = type.detail(TypeDetail.OfEnum.class);
        if (labels != null) {
            return labelled(type, labels);
        }
        TypeDetail.OfArray array = type.detail(TypeDetail.OfArray.class);
        if (array != null) {
            CodeBlock source = of(array.element());
            for (int dimension = 0; dimension < array.dimensions(); dimension++) {
                source = CodeBlock.of("$L($L)", imports.type("array"), source);
            }
            return source;
        }
        for (Map.Entry<String, SqlType<?>> constant : CONSTANTS.entrySet()) {
            if (constant.getValue().equals(type)) {
                return CodeBlock.of("$L", imports.type(constant.getKey()));
            }
        }
        for (Map.Entry<String, SqlType<?>> constant : CONSTANTS.entrySet()) {
            if (writes(constant.getValue(), text(type))) {
                return CodeBlock.of("$L", imports.type(constant.getKey()));
            }
        }
        for (Map.Entry<String, SqlType<?>> constant : CONSTANTS.entrySet()) {
            CodeBlock sized = sized(constant.getKey(), type);
            if (sized != null) {
                return sized;
            }
        }
        return isOfJava(type.javaType())
                ? CodeBlock.of("$T.nativeType($S, $T.class)", SqlTypes.class, text(type), type.javaType())
                : ofDatabase(type);
    }

    private CodeBlock ofDatabase(SqlType<?> type) {
        Class<?> own = OWN.get(dialect.name());
        if (own != null) {
            for (Map.Entry<String, SqlType<?>> constant : constants(own).entrySet()) {
                if (writes(constant.getValue(), text(type))) {
                    return CodeBlock.of("$T.$L", own, constant.getKey());
                }
            }
        }
        return CodeBlock.of("$L.spelled($S)", imports.type("UNKNOWN"), text(type));
    }

    /** Whether values are of a class that is always there, rather than one of the application. */
    private static boolean isOfJava(Class<?> java) {
        return java == byte[].class || java != Object.class && java.getName().startsWith("java.");
    }

    private @Nullable CodeBlock sized(String name, SqlType<?> type) {
        if (!text(type).startsWith(name.replace("_TZ", ""))) {
            return null;
        }
        if (SIZED.contains(name) && type.length() > 0) {
            return same(type, CodeBlock.of("$L($L)", imports.type(name), type.length()), sizedType(name, type));
        }
        if (EXACT.contains(name) && type.precision() > 0) {
            return CodeBlock.of("$L($L, $L)", imports.type(name), type.precision(), Math.max(type.scale(), 0));
        }
        if (TIMED.contains(name) && type.precision() > 0) {
            return same(type, CodeBlock.of("$L($L)", imports.type(name), type.precision()), timedType(name, type));
        }
        return null;
    }

    /** The source, if it means the same in the database. */
    private @Nullable CodeBlock same(SqlType<?> type, CodeBlock source, SqlType<?> meant) {
        return text(meant).equals(text(type)) ? source : null;
    }

    private static SqlType<?> sizedType(String name, SqlType<?> type) {
        int length = type.length();
        return switch (name) {
            case "CHAR" -> SqlTypes.CHAR(length);
            case "NVARCHAR" -> SqlTypes.NVARCHAR(length);
            case "NCHAR" -> SqlTypes.NCHAR(length);
            case "VARBINARY" -> SqlTypes.VARBINARY(length);
            case "BINARY" -> SqlTypes.BINARY(length);
            case "TEXT" -> SqlTypes.TEXT(length);
            default -> SqlTypes.VARCHAR(length);
        };
    }

    private static SqlType<?> timedType(String name, SqlType<?> type) {
        int digits = type.precision();
        return switch (name) {
            case "TIME" -> SqlTypes.TIME(digits);
            case "TIMESTAMP_TZ" -> SqlTypes.TIMESTAMP_TZ(digits);
            default -> SqlTypes.TIMESTAMP(digits);
        };
    }

    private CodeBlock labelled(SqlType<?> type, TypeDetail.OfEnum labels) {
        CodeBlock.Builder source = CodeBlock.builder().add("$L(", imports.type("ENUM"));
        boolean plain = labels.name() != null && labels.schema() == null && labels.isNative() && labels.isCreated();
        source.add(plain ? CodeBlock.of("$S", labels.name()) : options(type, labels));
        labels.labels().forEach(label -> source.add(", $S", label));
        source.add(")");
        if (type.check() != null) {
            source.add(type.check().isEmpty() ? ".withCheck()" : ".withCheck($S)", argument(type.check()));
        }
        return source.build();
    }

    private static Object[] argument(String check) {
        return check.isEmpty() ? new Object[0] : new Object[] {check};
    }

    private static CodeBlock options(SqlType<?> type, TypeDetail.OfEnum labels) {
        CodeBlock.Builder source =
                CodeBlock.builder().add("$T.$L", EnumOptions.class, labels.isNative() ? "DEFAULT" : "VARCHAR");
        if (labels.name() != null) {
            source.add(".named($S)", labels.name());
        }
        if (labels.schema() != null) {
            source.add(".inSchema($S)", labels.schema());
        }
        if (!labels.isCreated()) {
            source.add(".notCreated()");
        }
        int longest = labels.labels().stream().mapToInt(String::length).max().orElse(0);
        if (!labels.isNative() && type.length() > longest) {
            source.add(".length($L)", type.length());
        }
        return source.build();
    }

    /** Converters are the application's: a revision must not change when they do. */
    private static SqlType<?> stored(SqlType<?> type) {
        SqlType<?> base = type.base();
        return base == null ? type : stored(base);
    }

    /** Whether a type has these words; some need a length on some databases, and so have none. */
    private boolean writes(SqlType<?> type, String words) {
        try {
            return text(type).equals(words);
        } catch (CompileException e) {
            return false;
        }
    }

    private String text(SqlType<?> type) {
        return dialect.definitions().context().type(type);
    }

    private static Map<String, SqlType<?>> constants(Class<?> types) {
        Map<String, SqlType<?>> constants = new TreeMap<>((first, second) -> {
            int order = Integer.compare(first.length(), second.length());
            return order != 0 ? order : first.compareTo(second);
        });
        for (Field field : types.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == SqlType.class) {
                try {
                    constants.put(field.getName(), (SqlType<?>) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        constants.remove("UNKNOWN");
        return constants;
    }
}
