package io.aludel.dialect;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values a driver takes in arrays, many at once, so that they arrive as they would one by one. Immutable, safe for use by many
 * threads.
 */
public final class ArrayElements {
    private final SqlType<String> text;
    private final Set<TypeKind> families;

    /**
     * A driver's ways.
     *
     * @param text as what texts are sent; it has no length
     * @param families of which {@linkplain TypeKind#family() families} the values may be
     */
    public ArrayElements(SqlType<String> text, Set<TypeKind> families) {
        this.text = text;
        this.families = Set.copyOf(families);
    }

    /**
     * The type of the elements that carry the values of a column.
     *
     * @return null when values of this type go one by one: those that are converted, written within SQL, hidden, or of a type of the
     *     database's own
     */
    public @Nullable SqlType<?> of(SqlType<?> column) {
        boolean plain = families.contains(column.kind().family())
                && column.converter() == null
                && column.around() == null
                && column.nativeName() == null
                && column.variants().isEmpty()
                && !column.isSensitive();
        SqlType<?> element = plain ? unlimited(column) : null;
        return element != null && element.javaType() == column.javaType() ? element : null;
    }

    /** A value that is too long for its column has to fail there, or to find nothing; it must not be cut off on the way. */
    private SqlType<?> unlimited(SqlType<?> column) {
        return switch (column.kind().family()) {
            case VARCHAR, TEXT -> text;
            case NUMERIC -> SqlTypes.NUMERIC;
            default -> column;
        };
    }
}
