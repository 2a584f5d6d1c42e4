package io.aludel.orm.load;

import io.aludel.compile.EntityResolver;
import io.aludel.compile.Shape;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.error.Suggestions;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.schema.Column;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.RelationshipRef;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the tables, columns and joins behind the entities, attributes and relationships of a statement. */
public final class OrmResolver implements EntityResolver {
    private final Mappings mappings;
    private final Set<Bind> supplied = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A resolver over some mappings. */
    public OrmResolver(Mappings mappings) {
        this.mappings = mappings;
    }

    /** Takes note of the parameters of an expression that comes from the mapping, not from the statement. */
    Expr supply(Expr expression) {
        supplied.addAll(Shape.of(SelectNode.of(List.of(expression))).binds());
        return expression;
    }

    @Override
    public boolean supplies(Bind bind) {
        return supplied.contains(bind);
    }

    @Override
    public From from(EntityRef entity) {
        return table(entity);
    }

    TableRef table(EntityRef entity) {
        return new TableRef(mapping(entity).table(), entity.alias());
    }

    EntityMapping mapping(EntityRef entity) {
        return mappings.get(entity.type());
    }

    @Override
    public Expr attribute(AttributeRef attribute) {
        EntityMapping mapping = mapping(attribute.entity());
        String path = attribute.path();
        int dot = path.indexOf('.');
        AttributeMapping first = mapping.attribute(dot < 0 ? path : path.substring(0, dot));
        Column<?> column = dot < 0 ? ownColumn(mapping, first) : innerColumn(mapping, first, path.substring(dot + 1));
        return new ColumnRef(table(attribute.entity()), column.name(), column.type());
    }

    private static Column<?> ownColumn(EntityMapping mapping, AttributeMapping attribute) {
        if (attribute instanceof BasicMapping basic) {
            return basic.column();
        }
        if (attribute instanceof CompositeMapping composite
                && composite.components().size() == 1) {
            return composite.components().get(0).column();
        }
        if (attribute instanceof ReferenceMapping reference
                && reference.columns().size() == 1) {
            return reference.columns().get(0);
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                mapping.name() + "." + attribute.name() + " has no single column, so it cannot stand in an expression."
                        + "\n  Join along it and use an attribute of the other end.");
    }

    private static Column<?> innerColumn(EntityMapping mapping, AttributeMapping attribute, String path) {
        if (attribute instanceof CompositeMapping composite) {
            BasicMapping component = composite.component(path);
            if (component == null) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_OPTION,
                        mapping.name() + "." + attribute.name() + " has no component '" + path + "'."
                                + Suggestions.didYouMean(
                                        path,
                                        composite.components().stream()
                                                .map(BasicMapping::name)
                                                .toList()));
            }
            return component.column();
        }
        return keyColumn(mapping, attribute, path);
    }

    private static Column<?> keyColumn(EntityMapping mapping, AttributeMapping attribute, String keyAttribute) {
        if (attribute instanceof ReferenceMapping reference && reference.isOwning()) {
            BasicMapping basic = reference.target().column(keyAttribute);
            if (basic != null) {
                int position = reference.referredColumns().indexOf(basic.column());
                if (position >= 0) {
                    return reference.columns().get(position);
                }
            }
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                mapping.name() + "." + attribute.name() + "." + keyAttribute
                        + " needs a join: it is not part of the foreign key." + "\n  Join along " + mapping.name()
                        + "_." + attribute.name() + " first.");
    }

    @Override
    public List<Expr> columns(EntityColumns entity) {
        TableRef table = table(entity.entity());
        List<Expr> columns = new ArrayList<>();
        for (Column<?> column : table.table().columns()) {
            columns.add(new ColumnRef(table, column.name(), column.type()));
        }
        return columns;
    }

    @Override
    public List<JoinStep> join(JoinStep step, RelationshipRef relationship) {
        RelationshipMapping mapping = relationship(mapping(relationship.owner()), relationship.name());
        From target = step.target() instanceof EntityRef entity ? table(entity) : step.target();
        return RelationshipJoins.steps(step.kind(), mapping, table(relationship.owner()), target, step.on());
    }

    static RelationshipMapping relationship(EntityMapping mapping, String name) {
        if (mapping.attribute(name) instanceof RelationshipMapping relationship) {
            return relationship;
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                mapping.name() + "." + name + " is no relationship, so nothing can be joined or loaded along it.");
    }
}
