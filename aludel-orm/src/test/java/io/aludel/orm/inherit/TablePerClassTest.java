package io.aludel.orm.inherit;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes with a table each: queries of the superclass read all of them. */
@EveryDatabase
class TablePerClassTest extends MappedTables {
    private static final Registry FIGURES = Registry.of(Figure.class, Circle.class, Square.class);

    private final List<String> statements = new ArrayList<>();

    TablePerClassTest() {
        super(FIGURES);
    }

    @BeforeEach
    void fill() {
        try (Session session = sessions.open()) {
            session.addAll(List.of(new Figure(1, "f"), new Circle(2, "c", 5), new Square(3, "s", 7)));
            session.commit();
        }
        engine.events().beforeExecute(statement -> statements.add(plain(statement.sql())));
    }

    @Test
    void aQueryOfTheRootReadsAllTables() {
        try (Session session = sessions.open()) {
            List<Figure> figures =
                    session.execute(select(Figure.class).orderBy(Figure_.id)).all();
            assertThat(figures)
                    .extracting(figure -> figure.getClass().getSimpleName() + " " + figure.name())
                    .containsExactly("Figure f", "Circle c", "Square s");
            assertThat(((Circle) figures.get(1)).radius()).isEqualTo(5);
            assertThat(((Square) figures.get(2)).side()).isEqualTo(7);
            assertThat(statements).hasSize(1);
            assertThat(statements.get(0)).contains(" UNION ALL ").endsWith("ORDER BY all_figure.id");
            assertThat(session.get(Circle.class, 2)).containsSame((Circle) figures.get(1));
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void aLeafIsATableLikeAnyOther() {
        try (Session session = sessions.open()) {
            List<Circle> circles = session.execute(select(Circle.class).where(Circle_.name.eq("c")))
                    .all();
            assertThat(statements)
                    .containsExactly("SELECT circle.id, circle.name, circle.radius FROM circle WHERE circle.name = ?");
            statements.clear();
            circles.get(0).rename("d");
            session.flush();
            assertThat(statements).containsExactly("UPDATE circle SET name=? WHERE circle.id = ?");
            session.delete(circles.get(0));
            statements.clear();
            session.commit();
            assertThat(statements).containsExactly("DELETE FROM circle WHERE circle.id = ?");
        }
    }

    @Test
    void anObjectIsFoundByTheRoot() {
        try (Session session = sessions.open()) {
            assertThat(session.get(Figure.class, 3)).containsInstanceOf(Square.class);
            assertThat(session.get(Circle.class, 3)).isEmpty();
        }
    }

    @Test
    void aStatementThatChangesManyTablesIsRefused() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.execute(
                            update(Figure.class).set(Figure_.name, "x").where(Figure_.id.gt(1))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("an UPDATE of Figure is about rows of several tables:"
                            + " Figure in 'figure', Circle in 'circle', Square in 'square'.")
                    .hasMessageContaining("Execute one for each class that has no subclasses");
            assertThatThrownBy(() -> session.execute(delete(Figure.class).allRows()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("a DELETE of Figure is about rows of several tables");
            assertThat(session.execute(
                                    update(Circle.class).set(Circle_.name, "x").where(Circle_.id.eq(2)))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(statements).containsExactly("UPDATE circle SET name=? WHERE circle.id = ?");
        }
    }

    private static String plain(String sql) {
        return sql.replace(" INNER JOIN ", " JOIN ")
                .replaceAll("\\$[0-9]+", "?")
                .replace("`", "")
                .replace("\"", "");
    }
}
