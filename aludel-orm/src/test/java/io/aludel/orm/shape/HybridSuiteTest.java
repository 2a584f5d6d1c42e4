package io.aludel.orm.shape;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hybrids with subqueries, with comparisons of their own, and in subclasses. */
@EveryDatabase
class HybridSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Crate.class, GiftCrate.class, Bottle.class);

    private final List<String> statements = new ArrayList<>();
    private Session session;
    private Crate beer;
    private GiftCrate wine;

    HybridSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        beer = new Crate("Beer", 10);
        wine = new GiftCrate("Wine", 20, 5);
        session.addAll(List.of(beer, wine, new Bottle(beer), new Bottle(beer), new Bottle(wine)));
        session.flush();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aHybridMayCountRowsOfAnotherTable() {
        assertThat(beer.filled()).isEqualTo(2);
        assertThat(session.execute(select(Crate.class).where(Crate_.filled.gt(1L)))
                        .all())
                .containsExactly(beer);
        assertThat(statements)
                .singleElement()
                .asString()
                .contains("WHERE (SELECT count(inside.id) AS count_1 FROM bottle AS inside"
                        + " WHERE inside.crate_id = crate.id) > ?");
        var other = Crate_.as("other");
        assertThat(session.execute(select(other.label, other.filled).orderBy(other.filled.desc())).all().stream()
                        .map(row -> row.value1() + " " + row.value2()))
                .containsExactly("Beer 2", "Wine 1");
    }

    @Test
    void aHybridMayCompareInAWayOfItsOwn() {
        assertThat(beer.name().is("BEER")).isTrue();
        assertThat(session.execute(select(Crate.class).where(Crate_.name().is("BEER")))
                        .all())
                .containsExactly(beer);
        assertThat(session.execute(select(Crate.class)
                                .where(Crate_.as("other").name().is("nothing")))
                        .all())
                .isEmpty();
    }

    @Test
    void aSubclassReplacesAHybrid() {
        assertThat(wine.total()).isEqualTo(25);
        assertThat(session.execute(select(Crate.class).where(Crate_.total.eq(25)))
                        .all())
                .isEmpty();
        assertThat(session.execute(select(GiftCrate.class).where(GiftCrate_.total.eq(25)))
                        .all())
                .containsExactly(wine);
        assertThat(session.execute(select(GiftCrate_.total)).one()).isEqualTo(25);
    }

    @Test
    void settingAHybridToAnExpressionSetsWhatItStandsFor() {
        session.execute(
                update(Crate.class).set(Crate_.total, Crate_.total.plus(3)).where(Crate_.label.eq("Beer")));
        assertThat(statements).first().asString().startsWith("UPDATE crate SET price=");
        assertThat(beer.price()).isEqualTo(13);
    }
}
