package io.aludel.sql;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.Printed;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a SELECT reads from, and how that is joined; part of {@link AbstractSelect}.
 *
 * @param <T> the Java type of a row
 * @param <S> the statement's own type
 */
public abstract class SelectFrom<T, S extends SelectFrom<T, S>> implements Query<T> {
    private final SelectNode node;

    SelectFrom(SelectNode node) {
        this.node = requireNonNull(node, "node");
    }

    abstract S with(SelectNode changed);

    /** The statement as the compiler reads it. */
    public SelectNode node() {
        return node;
    }

    @Override
    public SelectNode statement() {
        return node;
    }

    /** Names a FROM element that nothing else in the statement mentions, or that comes first. */
    public S from(FromItem item) {
        return addFrom(item.from());
    }

    /** Names an entity in FROM. */
    public S from(Class<?> entity) {
        return addFrom(EntityRef.of(entity));
    }

    /** Names a table in FROM. */
    public S from(Table table) {
        return addFrom(TableRef.of(table));
    }

    /** {@code JOIN} along a relationship. */
    public S join(RelationshipPath<?> path) {
        return join(JoinKind.INNER, path.target(), null, path);
    }

    /** {@code JOIN} along a relationship to an alias of its target. */
    public <E> S join(RelationshipPath<E> path, EntityItem<? extends E> target) {
        return join(JoinKind.INNER, target.from(), null, path);
    }

    /** {@code JOIN target ON condition}. */
    public S join(FromItem target, Predicate on) {
        return join(JoinKind.INNER, target.from(), on, null);
    }

    /** {@code JOIN target}, on the foreign keys between the tables. */
    public S join(FromItem target) {
        return join(JoinKind.INNER, target.from(), null, null);
    }

    /** {@code JOIN} an entity on a condition. */
    public S join(Class<?> entity, Predicate on) {
        return join(JoinKind.INNER, EntityRef.of(entity), on, null);
    }

    /** {@code LEFT OUTER JOIN} along a relationship. */
    public S outerJoin(RelationshipPath<?> path) {
        return join(JoinKind.LEFT, path.target(), null, path);
    }

    /** {@code LEFT OUTER JOIN} along a relationship to an alias of its target. */
    public <E> S outerJoin(RelationshipPath<E> path, EntityItem<? extends E> target) {
        return join(JoinKind.LEFT, target.from(), null, path);
    }

    /** {@code LEFT OUTER JOIN target ON condition}. */
    public S outerJoin(FromItem target, Predicate on) {
        return join(JoinKind.LEFT, target.from(), on, null);
    }

    /** {@code LEFT OUTER JOIN target}, on the foreign keys between the tables. */
    public S outerJoin(FromItem target) {
        return join(JoinKind.LEFT, target.from(), null, null);
    }

    /** {@code LEFT OUTER JOIN} an entity on a condition. */
    public S outerJoin(Class<?> entity, Predicate on) {
        return join(JoinKind.LEFT, EntityRef.of(entity), on, null);
    }

    /** {@code LEFT OUTER JOIN} in the other direction: all rows of the target, which becomes the right side. */
    public S rightJoin(FromItem target, Predicate on) {
        return join(JoinKind.RIGHT, target.from(), on, null);
    }

    /** {@code FULL OUTER JOIN} along a relationship. */
    public S fullJoin(RelationshipPath<?> path) {
        return join(JoinKind.FULL, path.target(), null, path);
    }

    /** {@code FULL OUTER JOIN} along a relationship to an alias of its target. */
    public <E> S fullJoin(RelationshipPath<E> path, EntityItem<? extends E> target) {
        return join(JoinKind.FULL, target.from(), null, path);
    }

    /** {@code FULL OUTER JOIN target ON condition}. */
    public S fullJoin(FromItem target, Predicate on) {
        return join(JoinKind.FULL, target.from(), on, null);
    }

    /** {@code FULL OUTER JOIN target}, on the foreign keys between the tables. */
    public S fullJoin(FromItem target) {
        return join(JoinKind.FULL, target.from(), null, null);
    }

    /** {@code CROSS JOIN target}: each row with each row. */
    public S crossJoin(FromItem target) {
        return join(JoinKind.CROSS, target.from(), null, null);
    }

    /** {@code left JOIN target}, on the foreign keys between them. */
    public S joinFrom(FromItem left, FromItem target) {
        return joinFrom(JoinKind.INNER, left, target, null);
    }

    /** {@code left JOIN target ON condition}. */
    public S joinFrom(FromItem left, FromItem target, Predicate on) {
        return joinFrom(JoinKind.INNER, left, target, on);
    }

    /** {@code left LEFT OUTER JOIN target}, on the foreign keys between them. */
    public S outerJoinFrom(FromItem left, FromItem target) {
        return joinFrom(JoinKind.LEFT, left, target, null);
    }

    /** {@code left LEFT OUTER JOIN target ON condition}. */
    public S outerJoinFrom(FromItem left, FromItem target, Predicate on) {
        return joinFrom(JoinKind.LEFT, left, target, on);
    }

    /**
     * A join of any kind with everything said.
     *
     * @param left what the target is joined to, or null to find it
     * @param on the condition, or null to take it from the foreign keys between the two
     */
    public S joinFrom(JoinKind kind, @Nullable FromItem left, FromItem target, @Nullable Predicate on) {
        return with(node.addJoin(new JoinStep(
                kind, target.from(), on == null ? null : on.node(), null, left == null ? null : left.from())));
    }

    private S addFrom(From from) {
        List<From> all = new ArrayList<>(node.from());
        all.add(from);
        return with(node.withFrom(all));
    }

    private S join(JoinKind kind, From target, @Nullable Predicate on, @Nullable RelationshipPath<?> path) {
        Expr condition = on == null ? path == null ? null : path.extraCondition() : on.node();
        return with(node.addJoin(new JoinStep(kind, target, condition, path == null ? null : path.relationship())));
    }

    /** The statement in standard SQL, without values; for people to read. */
    @Override
    public String toString() {
        return Printed.of(statement());
    }
}
