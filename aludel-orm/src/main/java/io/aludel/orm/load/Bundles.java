package io.aludel.orm.load;

import io.aludel.compile.Compiled;
import io.aludel.engine.Rows;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.RowValue;
import java.util.ArrayList;
import java.util.List;

/** Columns that a query selects together, under one name, and that come as a row within the row. Stateless. */
final class Bundles {
    private Bundles() {}

    static boolean is(Expr column) {
        return column instanceof Label label && label.expression() instanceof RowValue;
    }

    static QueryPlan.Bundle plan(Expr column, FetchBuilder builder, boolean wrapped) {
        Label label = (Label) column;
        if (wrapped) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the bundle '" + label.name() + "' cannot be selected beside joined collections of a limited query."
                            + "\n  Load the collections with selectinload.");
        }
        List<QueryPlan.Item> items = new ArrayList<>();
        List<Compiled.ResultColumn> names = new ArrayList<>();
        List<Expr> values = ((RowValue) label.expression()).values();
        for (Expr value : values) {
            if (value instanceof EntityColumns entity) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_REQUEST,
                        "the bundle '" + label.name() + "' holds the entity "
                                + entity.entity().type().getSimpleName()
                                + ".\n  Bundle attributes, and select entities beside it.");
            }
            EntityFetch.Slot slot = builder.slot(value instanceof Label inner ? inner.expression() : value);
            items.add(new QueryPlan.Value(slot.position(), slot.codec()));
            names.add(new Compiled.ResultColumn(ColumnNames.of(value), value.type()));
        }
        return new QueryPlan.Bundle(List.copyOf(items), Rows.maker(names, values));
    }
}
