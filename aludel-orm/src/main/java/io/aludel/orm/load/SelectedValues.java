package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of several columns that a query selects as wholes. Stateless. */
final class Composites {
    private Composites() {}

    /** What is mapped to an attribute that is selected, when it has several columns; null otherwise. */
    static @Nullable CompositeMapping of(Expr column, Mappings mappings) {
        return column instanceof AttributeRef attribute
                ? mappings.get(attribute.entity().type()).composite(attribute.path())
                : null;
    }

    static QueryPlan.Bundle plan(
            AttributeRef attribute, CompositeMapping composite, FetchBuilder builder, boolean wrapped) {
        if (wrapped) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    attribute.path() + " of " + attribute.entity().type().getSimpleName()
                            + " cannot be selected as a whole beside joined collections of a limited query."
                            + "\n  Load the collections with selectinload.");
        }
        List<QueryPlan.Item> items = new ArrayList<>();
        String whole = attribute.path();
        int dot = whole.indexOf('.');
        String root = dot < 0 ? whole : whole.substring(0, dot);
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
