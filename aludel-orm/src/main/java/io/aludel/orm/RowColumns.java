package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.load.HybridAssignments;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.AttributePath;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.HybridsFact.Hybrid;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import io.aludel.sql.Expression;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the columns behind values that are given by attribute. Stateless but for the mapping. */
final class RowColumns {
    private final EntityMapping mapping;

    RowColumns(EntityMapping mapping) {
        this.mapping = mapping;
    }

    /** The values of a row by column; an SQL expression is a node. */
    Map<Column<?>, @Nullable Object> of(Map<String, ? extends @Nullable Object> row) {
        Map<Column<?>, @Nullable Object> columns = new LinkedHashMap<>();
        row.forEach((path, value) -> add(path, value, columns));
        return columns;
    }

    /** The column of an attribute that has one. */
    Column<?> column(String path) {
        if (mapping.names().hybrid(path) != null) {
            throw noColumn(path);
        }
        Map<Column<?>, @Nullable Object> columns = new LinkedHashMap<>();
        add(path, null, columns);
        if (columns.size() != 1) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    mapping.name() + "." + path + " has " + columns.size() + " columns, where one is wanted."
                            + "\n  Name one of its components.");
        }
        return columns.keySet().iterator().next();
    }

    /** Adds the columns of an attribute with their values. */
    void add(String path, @Nullable Object given, Map<Column<?>, @Nullable Object> columns) {
        Object value = given instanceof Expression<?> expression ? expression.node() : given;
        Hybrid hybrid = mapping.names().hybrid(path);
        if (hybrid != null) {
            parts(path, hybrid, value, columns);
            return;
        }
        AttributePath way = AttributePath.of(path);
        BasicMapping basic = mapping.column(path);
        AttributeMapping attribute = mapping.attribute(way.attribute());
        if (basic != null) {
            columns.put(basic.column(), value);
        } else if (attribute instanceof CompositeMapping composite && way.isAttribute() && !(value instanceof Expr)) {
            composite.components().forEach(component -> columns.put(component.column(), component.part(value)));
        } else if (attribute instanceof ReferenceMapping reference && reference.isOwning()) {
            foreignKey(reference, way.rest(), value, columns);
        } else {
            throw noColumn(path);
        }
    }

    /** Adds what setting a hybrid sets. */
    private void parts(String path, Hybrid hybrid, @Nullable Object value, Map<Column<?>, @Nullable Object> columns) {
        EntityRef entity = EntityRef.of(mapping.type());
        AttributeRef attribute =
                new AttributeRef(entity, path, hybrid.maker().apply(entity).type());
        Expr node = value instanceof Expr expression ? expression : Bind.of(value, attribute.type());
        for (Assignment part : HybridAssignments.parts(attribute, node, hybrid)) {
            if (!(part.column() instanceof AttributeRef set)) {
                throw noColumn(path);
            }
            boolean whole = part.value() instanceof Bind bind && NewRows.isConstant(bind);
            add(set.path(), whole ? ((Bind) part.value()).value() : part.value(), columns);
        }
    }

    private void foreignKey(
            ReferenceMapping reference,
            String component,
            @Nullable Object value,
            Map<Column<?>, @Nullable Object> columns) {
        for (int part = 0; part < reference.columns().size(); part++) {
            Column<?> referred = reference.referredColumns().get(part);
            BasicMapping basic = reference.target().attribute(referred) instanceof BasicMapping found ? found : null;
            if (component.isEmpty()) {
                columns.put(reference.columns().get(part), part(reference, part, basic, value));
            } else if (basic != null && basic.name().equals(component)) {
                columns.put(reference.columns().get(part), value);
                return;
            }
        }
        if (!component.isEmpty()) {
            throw noColumn(reference.name() + "." + component);
        }
    }

    private @Nullable Object part(
            ReferenceMapping reference, int part, @Nullable BasicMapping basic, @Nullable Object value) {
        if (value instanceof ManagedEntity target) {
            Object key = basic == null ? reference.target().keyOf(target) : basic.value(target);
            if (key == null) {
                throw new InvalidRequestException(
                        ErrorCode.ILLEGAL_STATE,
                        mapping.name() + "." + reference.name() + " refers to an object without a key."
                                + "\n  Flush it first, so that the row can refer to it.");
            }
            return basic == null ? KeyMapping.parts(key).get(part) : key;
        }
        return value instanceof List<?> parts && reference.columns().size() > 1 ? parts.get(part) : value;
    }

    private InvalidRequestException noColumn(String path) {
        return new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                mapping.name() + "." + path + " has no column in the row, so a statement cannot give it a value."
                        + "\n  Set the attribute at the other end, or add objects to the session.");
    }
}
