package io.aludel.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an enumerated type is kept. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * SqlType<Status> status = SqlTypes.ENUM(Status.class, EnumOptions.DEFAULT.named("order_status").inSchema("sales"));
 * }</pre>
 *
 * @param name the name of the database's own type, or null for that of the Java class in lower case
 * @param schema the schema of that type, or null for the default one
 * @param isNative whether databases with enumerated types use one; VARCHAR is used otherwise
 * @param isCreated whether creating a table creates the type too
 * @param length of the VARCHAR, or -1 for that of the longest word
 */
public record EnumOptions(
        @Nullable String name, @Nullable String schema, boolean isNative, boolean isCreated, int length) {
    /** A native type with the name of its class. */
    public static final EnumOptions DEFAULT = new EnumOptions(null, null, true, true, -1);

    /** VARCHAR on every database. */
    public static final EnumOptions VARCHAR = new EnumOptions(null, null, false, true, -1);

    /** With a name. */
    public EnumOptions named(String newName) {
        return new EnumOptions(newName, schema, isNative, isCreated, length);
    }

    /** In a schema. */
    public EnumOptions inSchema(String newSchema) {
        return new EnumOptions(name, newSchema, isNative, isCreated, length);
    }

    /** A type that is there already, or that is created by hand. */
    public EnumOptions notCreated() {
        return new EnumOptions(name, schema, isNative, false, length);
    }

    /** With room for longer words than there are now. */
    public EnumOptions length(int newLength) {
        return new EnumOptions(name, schema, isNative, isCreated, TypeBuilder.atLeast(1, newLength, "length"));
    }

    SqlType<String> type(@Nullable String defaultName, List<String> labels) {
        String typeName = name == null ? defaultName : name;
        TypeBuilder<String> type = TypeBuilder.of(TypeKind.ENUM, String.class);
        int longest = labels.stream().mapToInt(String::length).max().orElse(0);
        return type.length(Math.max(1, Math.max(longest, length)))
                .detail(new TypeDetail.OfEnum(typeName, schema, labels, isNative, isCreated))
                .build();
    }
}
