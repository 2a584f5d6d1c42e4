package io.aludel.orm.mapping;

/**
 * Which rows statements see.
 *
 * @param tenants whether only those of the tenant in scope
 * @param deleted whether deleted ones, too
 */
public record RowView(boolean tenants, boolean deleted) {
    /** The rows of the tenant in scope that are not deleted. */
    public static final RowView LIVING = new RowView(true, false);

    /** All rows. */
    public static final RowView ALL = new RowView(false, true);

    /** The same with deleted rows. */
    public RowView withDeleted() {
        return deleted ? this : new RowView(tenants, true);
    }
}
