package io.aludel.migrate.render;

import io.aludel.dialect.Dialect;

/**
 * Decides how types, columns, constraints, indexes and steps are written into revisions.
 *
 * <pre>{@code
 * ItemRenderer money = (item, context) -> item instanceof SqlType<?> type && type.javaType() == Money.class
 *         ? Rendered.as("$T.MONEY", ClassName.get("com.acme", "Types"))
 *         : Rendered.standard();
 * }</pre>
 */
@FunctionalInterface
public interface ItemRenderer {
    /** Everything is written as usual. */
    ItemRenderer STANDARD = (item, context) -> Rendered.standard();

    /**
     * How an item is written.
     *
     * @param item a {@code MigrationOp}, a {@code TableElement} or a {@code SqlType}
     */
    Rendered render(Object item, Context context);

    /** This one, or another where this one leaves it as usual. */
    default ItemRenderer or(ItemRenderer other) {
        return (item, context) -> {
            Rendered own = render(item, context);
            return own.source() == null ? other.render(item, context) : own;
        };
    }

    /**
     * Where an item is written.
     *
     * @param dialect the database that the revision was found with
     * @param receiver the name of what has the methods of steps: {@code op}, or {@code table} within a batch
     */
    record Context(Dialect dialect, String receiver) {}
}
