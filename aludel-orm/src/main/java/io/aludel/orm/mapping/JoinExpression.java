package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.JoinConditionFact;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.StatementRewriter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The condition of a relationship that has one of its own, as its method gave it. Immutable. */
public final class JoinExpression {
    private final RelationshipMapping relationship;
    private final EntityRef owner;
    private final EntityRef target;
    private final EntityRef link;
    private final @Nullable EntityMapping links;
    private final Expr condition;

    private JoinExpression(RelationshipMapping relationship, JoinConditionFact fact, @Nullable EntityMapping links) {
        this.relationship = relationship;
        this.links = links;
        owner = new EntityRef(relationship.owner().type(), Alias.anonymous());
        target = new EntityRef(relationship.target().type(), Alias.anonymous());
        link = new EntityRef(links == null ? relationship.owner().type() : links.type(), Alias.anonymous());
        condition = withConstants(fact.condition().of(owner, target, link));
    }

    /** The condition of a relationship, or null when it goes by its columns. */
    static @Nullable JoinExpression of(RelationshipMapping relationship, Function<Class<?>, EntityMapping> mappings) {
        JoinConditionFact fact = relationship.description().fact(JoinConditionFact.class);
        if (fact == null) {
            return null;
        }
        EntityMapping links = fact.links() == null ? null : mappings.apply(fact.links());
        if (links != null && !isLinkTable(relationship, links)) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "the condition of " + relationship + " uses " + links
                            + ", which is not mapped to its table of links."
                            + "\n  Name that entity's table in @JoinTable.");
        }
        return new JoinExpression(relationship, fact, links);
    }

    private static boolean isLinkTable(RelationshipMapping relationship, EntityMapping links) {
        return relationship instanceof CollectionMapping collection
                && collection.link() != null
                && collection.link().table() == links.table();
    }

    /** The condition over columns as they are found at both sides. */
    Expr over(Function<Column<?>, Expr> ownerColumns, Function<Column<?>, Expr> targetColumns) {
        return over(ownerColumns, targetColumns, column -> {
            throw new IllegalStateException(relationship + " has no table of links");
        });
    }

    /** The condition over columns as they are found at both sides and in the table of links. */
    Expr over(
            Function<Column<?>, Expr> ownerColumns,
            Function<Column<?>, Expr> targetColumns,
            Function<Column<?>, Expr> linkColumns) {
        EntityMapping linking = links;
        return new StatementRewriter() {
            @Override
            protected @Nullable Expr replacement(Expr part) {
                if (part instanceof AttributeRef attribute && attribute.entity().equals(owner)) {
                    return ownerColumns.apply(columnOf(relationship.owner(), attribute.path()));
                }
                if (part instanceof AttributeRef attribute && attribute.entity().equals(target)) {
                    return targetColumns.apply(columnOf(relationship.target(), attribute.path()));
                }
                if (linking != null
                        && part instanceof AttributeRef attribute
                        && attribute.entity().equals(link)) {
                    return linkColumns.apply(columnOf(linking, attribute.path()));
                }
                return null;
            }
        }.rewrite(condition);
    }

    /** The values in the condition are the same for all statements. */
    private Expr withConstants(Expr said) {
        return new StatementRewriter() {
            @Override
            protected @Nullable Expr replacement(Expr part) {
                return part instanceof Bind bind ? fixed(bind) : null;
            }
        }.rewrite(said);
    }

    private Bind fixed(Bind bind) {
        if (bind.isRequired() || bind.isList()) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "the condition of " + relationship + " has a parameter '" + bind.name()
                            + "', which no statement gives.\n  Use a value, or put the condition into the query.");
        }
        return Bind.constant(bind.value(), bind.type());
    }

    private Column<?> columnOf(EntityMapping mapping, String path) {
        BasicMapping basic = mapping.column(path);
        if (basic != null) {
            return mapping.columnOf(basic);
        }
        AttributePath way = AttributePath.of(path);
        if (mapping.attribute(way.attribute()) instanceof ReferenceMapping reference) {
            BasicMapping referred =
                    way.isAttribute() ? null : reference.target().column(way.rest());
            int part = way.isAttribute() && reference.columns().size() == 1
                    ? 0
                    : referred == null
                            ? -1
                            : reference
                                    .referredColumns()
                                    .indexOf(reference.target().columnOf(referred));
            if (part >= 0) {
                return reference.columns().get(part);
            }
        }
        throw new MappingException(
                ErrorCode.MAPPING,
                "the condition of " + relationship + " uses " + mapping + "." + path
                        + ", which is no column of its table.\n  Use attributes of both ends, and keys of their to-ones.");
    }
}
