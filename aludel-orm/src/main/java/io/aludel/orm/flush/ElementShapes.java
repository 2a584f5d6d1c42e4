package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.ElementsMapping;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements over the tables of element collections, each made once. One flush, one thread. */
final class ElementShapes {
    private final Map<StatementShape, StatementShape> known = new HashMap<>();

    /** A row with its owner, its key or place if it has one, and its value. */
    StatementShape insert(ElementsMapping elements) {
        return shape(MutationKind.INSERT, elements, all(elements, true), List.of());
    }

    /** Another value under the same key or at the same place. */
    StatementShape update(ElementsMapping elements) {
        return shape(MutationKind.UPDATE, elements, values(elements), all(elements, false));
    }

    /** Another owner's key in all rows of an owner. */
    StatementShape updateOwner(ElementsMapping elements) {
        return shape(MutationKind.UPDATE, elements, elements.ownerColumns(), elements.ownerColumns());
    }

    /** One row by its key or place; by its value where it has neither, which may be several rows. */
    StatementShape delete(ElementsMapping elements) {
        return shape(MutationKind.DELETE, elements, List.of(), all(elements, !hasPlace(elements)));
    }

    /** All rows of an owner. */
    StatementShape deleteAll(ElementsMapping elements) {
        return shape(MutationKind.DELETE, elements, List.of(), elements.ownerColumns());
    }

    /** Whether a row has a key or a place. */
    static boolean hasPlace(ElementsMapping elements) {
        return elements.key() != null || elements.position() != null;
    }

    private StatementShape shape(
            MutationKind kind, ElementsMapping elements, List<Column<?>> written, List<Column<?>> matched) {
        Table table = elements.rows().table();
        StatementShape shape = new StatementShape(kind, table, written, matched, List.of());
        return known.computeIfAbsent(shape, first -> first);
    }

    private static List<Column<?>> all(ElementsMapping elements, boolean values) {
        List<Column<?>> columns = new ArrayList<>(elements.ownerColumns());
        BasicMapping place = elements.key() == null ? elements.position() : elements.key();
        if (place != null) {
            columns.add(place.column());
        }
        if (values) {
            columns.addAll(values(elements));
        }
        return columns;
    }

    private static List<Column<?>> values(ElementsMapping elements) {
        List<Column<?>> columns = new ArrayList<>();
        elements.values().forEach(value -> columns.add(value.column()));
        return columns;
    }
}
