package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A to-many: by a foreign key in the target's table, or by a table of links. Immutable once the mapping is complete.
 */
public final class CollectionMapping extends RelationshipMapping {
    private @Nullable RelationshipMapping inverse;
    private @Nullable LinkTable link;
    private List<Column<?>> targetColumns = List.of();
    private List<Column<?>> ownerColumns = List.of();
    private List<OrderBy> orderBy = List.of();
    private @Nullable ElementsMapping elements;

    /** A term of {@code @OrderBy}. */
    public record OrderBy(Column<?> column, boolean descending) {}

    CollectionMapping(int number, AttributeDescription description, EntityMapping owner) {
        super(number, description, owner);
    }

    void byForeignKey(
            List<Column<?>> columnsInTarget, List<Column<?>> referredInOwner, @Nullable ReferenceMapping otherEnd) {
        targetColumns = List.copyOf(columnsInTarget);
        ownerColumns = List.copyOf(referredInOwner);
        inverse = otherEnd;
        elements = ElementsMapping.of(this);
    }

    void byLinks(LinkTable table) {
        link = table;
    }

    void inverse(CollectionMapping otherEnd) {
        inverse = otherEnd;
    }

    void orderBy(List<OrderBy> terms) {
        orderBy = List.copyOf(terms);
    }

    /** What is said of the values in it, whose rows the target is; null when it holds entities. */
    public @Nullable ElementsMapping elements() {
        return elements;
    }

    /** Whether it holds values, not entities. */
    public boolean holdsValues() {
        return description().kind() == AttributeDescription.Kind.ELEMENTS;
    }

    /** Whether the other end's attribute writes the rows; changes of this end are then written through that one. */
    public boolean isMappedByOtherEnd() {
        return !description().mappedBy().isEmpty();
    }

    /** The attribute at the other end, or null when the relationship is known at this end only. */
    @Override
    public @Nullable RelationshipMapping inverse() {
        return inverse;
    }

    /** The table of links, or null when a foreign key in the target's table does. */
    public @Nullable LinkTable link() {
        return link;
    }

    /** The foreign key columns in the target's table; empty with a table of links. */
    public List<Column<?>> targetColumns() {
        return targetColumns;
    }

    /** The owner's columns to which the foreign key or the table of links refers, in its order. */
    public List<Column<?>> ownerColumns() {
        return ownerColumns.isEmpty() ? owner().keyColumns() : ownerColumns;
    }

    /**
     * Whether the elements have the foreign key and no attribute for it, so that changes of this collection write it.
     */
    public boolean writesForeignKey() {
        return link == null && inverse == null && !targetColumns.isEmpty() && !isViewOnly();
    }

    @Override
    public boolean isFoundByOwner() {
        return condition() != null || (link == null && !ownerColumns().equals(owner().keyColumns()));
    }

    /** The order in which elements are loaded. */
    public List<OrderBy> orderBy() {
        return orderBy;
    }

    @Override
    public boolean isViewOnly() {
        return super.isViewOnly() || (link == null && target().isReadOnly());
    }
}
