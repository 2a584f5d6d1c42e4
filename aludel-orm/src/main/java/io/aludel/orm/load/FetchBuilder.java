package io.aludel.orm.load;

import io.aludel.dialect.Dialect;
import io.aludel.orm.load.EntityFetch.ForeignKeyFetch;
import io.aludel.orm.load.EntityFetch.JoinedFetch;
import io.aludel.orm.load.EntityFetch.Slot;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.Codec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the columns, joins and order that a query needs for its entities. Single use, one thread. */
final class FetchBuilder {
    private final Dialect dialect;
    private final Map<Expr, Integer> columns = new LinkedHashMap<>();
    private final List<JoinStep> joins = new ArrayList<>();
    private final List<Expr> order = new ArrayList<>();
    private final Set<Table> tables = new LinkedHashSet<>();

    FetchBuilder(Dialect dialect) {
        this.dialect = dialect;
    }

    List<Expr> columns() {
        return new ArrayList<>(columns.keySet());
    }

    List<JoinStep> joins() {
        return joins;
    }

    List<Expr> order() {
        return order;
    }

    Set<Table> tables() {
        return tables;
    }

    /** The position of an expression in the select list, which gains it when it is not there. */
    int position(Expr expression) {
        return columns.computeIfAbsent(expression, added -> columns.size() + 1);
    }

    Slot slot(Expr expression) {
        return new Slot(position(expression), dialect.codec(expression.type()));
    }

    /**
     * The columns of an entity.
     *
     * @param plan what is loaded of it
     * @param source where its columns are found
     * @param joining whether joined relationships are joined here; otherwise they are left to {@link #joined}
     */
    EntityFetch fetch(LoadPlan plan, Function<Column<?>, Expr> source, boolean joining) {
        EntityMapping mapping = plan.mapping();
        tables.add(mapping.table());
        int[] positions = new int[mapping.attributeCount()];
        @Nullable Codec<?>[] codecs = new Codec<?>[mapping.attributeCount()];
        List<Slot> keys = new ArrayList<>();
        mapping.keyColumns().forEach(column -> keys.add(slot(source.apply(column))));
        for (ValueMapping value : mapping.values()) {
            if (!plan.loads(value)) {
                continue;
            }
            if (value instanceof BasicMapping basic) {
                Slot slot = slot(source.apply(basic.column()));
                positions[basic.number()] = slot.position();
                codecs[basic.number()] = slot.codec();
            } else if (value instanceof CompositeMapping composite) {
                List<Slot> slots = new ArrayList<>();
                composite.components().forEach(component -> slots.add(slot(source.apply(component.column()))));
                positions[composite.number()] = EntityFetch.SEVERAL;
                codecs[composite.number()] = new CompositeCodec(composite, slots);
            }
        }
        List<ForeignKeyFetch> foreignKeys = new ArrayList<>();
        for (ReferenceMapping reference : mapping.references()) {
            if (reference.refersToKey()) {
                List<Slot> slots = new ArrayList<>();
                reference.columns().forEach(column -> slots.add(slot(source.apply(column))));
                foreignKeys.add(new ForeignKeyFetch(reference, slots));
            }
        }
        List<JoinedFetch> joined = joining ? joined(plan, source) : new ArrayList<>();
        return new EntityFetch(plan, keys, positions, codecs, foreignKeys, joined);
    }

    /** The relationships of an entity that are in the same row. */
    List<JoinedFetch> joined(LoadPlan plan, Function<Column<?>, Expr> source) {
        List<JoinedFetch> joined = new ArrayList<>();
        for (LoadPlan.Branch branch : plan.branches()) {
            if (branch.strategy() == Strategy.JOINED) {
                joined.add(join(branch, source));
            } else if (branch.strategy() == Strategy.CONTAINS) {
                TableRef present = TableRef.of(branch.relationship().target().table());
                joined.add(new JoinedFetch(
                        branch.relationship(), fetch(branch.plan(), RelationshipJoins.columns(present), true)));
            }
        }
        return joined;
    }

    private JoinedFetch join(LoadPlan.Branch branch, Function<Column<?>, Expr> source) {
        RelationshipMapping relationship = branch.relationship();
        TableRef target = new TableRef(relationship.target().table(), Alias.anonymous());
        joins.addAll(RelationshipJoins.steps(JoinKind.LEFT, relationship, source, target, null));
        Function<Column<?>, Expr> targetColumns = RelationshipJoins.columns(target);
        if (relationship instanceof CollectionMapping collection) {
            collection
                    .orderBy()
                    .forEach(term -> order.add(new OrderTerm(
                            targetColumns.apply(term.column()), term.descending(), OrderTerm.Nulls.DEFAULT)));
            if (collection.link() != null) {
                tables.add(collection.link().table());
            }
        }
        return new JoinedFetch(relationship, fetch(branch.plan(), targetColumns, true));
    }
}
