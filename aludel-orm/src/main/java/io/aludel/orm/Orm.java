package io.aludel.orm;

import io.aludel.orm.load.LoaderOption;
import io.aludel.orm.metamodel.PolymorphicEntity;
import io.aludel.sql.Query;
import io.aludel.sql.Row;
import io.aludel.sql.Selection;
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
        return new EntityStatement<>(entity, statement, List.of(options));
    }
}
