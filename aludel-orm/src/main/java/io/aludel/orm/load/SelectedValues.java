package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.AttributePath;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Expr;
import java.util.ArrayList;
import java.util.List;

/** Values that a statement gives back, of one column or of several. Stateless. */
final class SelectedValues {
    private SelectedValues() {}

    /** Where a value stands in the rows. */
    static QueryPlan.Item plan(Expr column, Mappings mappings, FetchBuilder builder, boolean wrapped) {
        if (column instanceof AttributeRef attribute) {
            CompositeMapping composite = mappings.get(attribute.entity().type()).composite(attribute.path());
            if (composite != null) {
                return plan(attribute, composite, builder, wrapped);
            }
        }
        EntityFetch.Slot slot = builder.slot(column);
        return new QueryPlan.Value(slot.position(), slot.codec());
    }

    private static QueryPlan.Bundle plan(
            AttributeRef attribute, CompositeMapping composite, FetchBuilder builder, boolean wrapped) {
        if (wrapped) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    attribute.path() + " of " + attribute.entity().type().getSimpleName()
                            + " cannot be selected as a whole beside joined collections of a limited query."
                            + "\n  Load the collections with selectinload.");
        }
        List<QueryPlan.Item> items = new ArrayList<>();
        String root = AttributePath.of(attribute.path()).attribute();
        composite.components().forEach(component -> {
            EntityFetch.Slot slot = builder.slot(new AttributeRef(
                    attribute.entity(),
                    root + "." + component.name(),
                    component.column().type()));
            items.add(new QueryPlan.Value(slot.position(), slot.codec()));
        });
        return new QueryPlan.Bundle(List.copyOf(items), composite::compose);
    }
}
