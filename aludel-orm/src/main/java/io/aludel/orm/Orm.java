package io.aludel.orm;

import io.aludel.orm.load.LoaderOption;
import io.aludel.orm.metamodel.PolymorphicEntity;
import io.aludel.sql.EntityItem;
import io.aludel.sql.Query;
import io.aludel.sql.Row;
import io.aludel.sql.Row2;
import io.aludel.sql.Row3;
import io.aludel.sql.Selection;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.RowValue;
import java.util.ArrayList;
import java.util.List;

/** What only queries over entities have; for a static import. */
public final class Orm {
    private Orm() {}

    /**
     * An entity together with subclasses, whose attributes are loaded in the same statement and can stand in its conditions.
     *
     * <pre>{@code
     * var staff = withPolymorphic(Employee.class, Engineer.class, Manager.class);
     * session.execute(select(staff).where(Engineer_.in(staff).lang.eq("java")))
     * }</pre>
     *
     * @param subclasses classes that extend the entity; none for all of them
     */
    @SafeVarargs
    public static <E> PolymorphicEntity<E> withPolymorphic(Class<E> entity, Class<? extends E>... subclasses) {
        return PolymorphicEntity.of(entity, List.of(subclasses));
    }

    /**
     * Values that are selected together and come as a row within the row.
     *
     * <pre>{@code
     * for (Row2<Row, Long> row : session.execute(select(bundle("who", User_.name, User_.email), User_.id))) {
     *     String name = row.value1().get("name", String.class);
     * }
     * }</pre>
     *
     * @param name what the row calls it
     */
    public static Selection<Row> bundle(String name, Selection<?>... values) {
        List<Expr> nodes = new ArrayList<>();
        for (Selection<?> value : values) {
            nodes.add(value.node());
        }
        Expr node = new Label(new RowValue(nodes), name);
        return () -> node;
    }

    /**
     * Objects of an entity from the rows of any statement: text, a query over tables, a set operation. Columns are found by their names;
     * those of the key have to be there, and attributes whose columns are not are loaded at the first touch.
     *
     * <pre>{@code
     * session.execute(fromStatement(User.class, text("select * from users where age(birthday) > :age").bind("age", 18)))
     * }</pre>
     *
     * @param options how relationships of the objects are loaded
     */
    public static <E> Query<E> fromStatement(Class<E> entity, Query<?> statement, LoaderOption... options) {
        return new EntityStatement<>(List.of(entity(entity).node()), 1, statement, List.of(options));
    }

    /**
     * Objects of an entity, each with a value, from the rows of any statement. Columns of the entity are found by their names, also with
     * the table's or alias's name in front, {@code users_id}; the value by the name of its column or label.
     *
     * <pre>{@code
     * session.execute(fromStatement(entity(User.class), count().label("posts"),
     *         text("select users.*, count(posts.id) as posts from users left join posts on .. group by users.id")))
     * }</pre>
     */
    public static <A, B> Query<Row2<A, B>> fromStatement(
            Selection<A> first, Selection<B> second, Query<?> statement, LoaderOption... options) {
        return new EntityStatement<>(List.of(first.node(), second.node()), 2, statement, List.of(options));
    }

    /** {@link #fromStatement(Selection, Selection, Query, LoaderOption...)} for three. */
    public static <A, B, C> Query<Row3<A, B, C>> fromStatement(
            Selection<A> first, Selection<B> second, Selection<C> third, Query<?> statement, LoaderOption... options) {
        return new EntityStatement<>(
                List.of(first.node(), second.node(), third.node()), 3, statement, List.of(options));
    }

    /** {@link #fromStatement(Selection, Selection, Query, LoaderOption...)} for any number. */
    public static Query<Row> fromStatement(
            List<? extends Selection<?>> selected, Query<?> statement, LoaderOption... options) {
        List<Expr> nodes = new ArrayList<>();
        selected.forEach(each -> nodes.add(each.node()));
        return new EntityStatement<>(nodes, 0, statement, List.of(options));
    }

    /** An entity under its own name, where an alias might stand as well: {@code select(entity(User.class), count())}. */
    public static <E> EntityItem<E> entity(Class<E> entity) {
        EntityRef reference = EntityRef.of(entity);
        return () -> reference;
    }
}
