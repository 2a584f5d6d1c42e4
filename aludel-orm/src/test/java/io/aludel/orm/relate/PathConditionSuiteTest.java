package io.aludel.orm.relate;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Catalogue;
import io.aludel.orm.relate.model.Catalogue_;
import io.aludel.orm.relate.model.Concern;
import io.aludel.orm.relate.model.Gang;
import io.aludel.orm.relate.model.Laborer;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions of functions and patterns, such as paths in a tree, and foreign keys that share a column. */
@EveryDatabase
class PathConditionSuiteTest {
    private static final Registry MODELS = Registry.of(Catalogue.class, Concern.class, Gang.class, Laborer.class);

    private Workbench bench;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void tree() {
        for (String path : List.of("a", "a/b", "a/b/c", "a/d", "e", "e/f")) {
            session.add(new Catalogue(path));
        }
        session = bench.reopen();
    }

    @Test
    void whatIsBelowAPathIsFoundByIt() {
        tree();
        Catalogue a = session.get(Catalogue.class, "a").orElseThrow();
        Catalogue c = session.get(Catalogue.class, "a/b/c").orElseThrow();

        assertThat(a.getDescendants()).extracting(Catalogue::getPath).containsExactly("a/b", "a/b/c", "a/d");
        assertThat(c.getAncestors()).extracting(Catalogue::getPath).containsExactly("a", "a/b");
        assertThat(a.getEquallyLong()).extracting(Catalogue::getPath).containsExactly("e");
    }

    @Test
    void allStrategiesFindIt() {
        tree();
        for (var option : List.of(selectinload(Catalogue_.descendants), joinedload(Catalogue_.descendants))) {
            session = bench.reopen();
            List<Catalogue> all = session.scalars(
                            select(Catalogue.class).orderBy(Catalogue_.path).options(option))
                    .all();
            assertThat(all.get(0).getDescendants()).hasSize(3);
            assertThat(all.get(4).getDescendants())
                    .extracting(Catalogue::getPath)
                    .containsExactly("e/f");
            assertThat(all.get(5).getDescendants()).isEmpty();
        }
    }

    @Test
    void foreignKeysMayShareAColumn() {
        Concern one = new Concern(1);
        Concern two = new Concern(2);
        Gang gang = new Gang(one, 7);
        Laborer both = new Laborer(one, gang);
        Laborer ofConcern = new Laborer(two, null);
        Laborer ofGang = new Laborer(null, gang);
        session.addAll(List.of(one, two, gang, both, ofConcern, ofGang));
        session.flush();

        assertThat(bench.rows("SELECT concern_id, gang_number FROM laborer ORDER BY id"))
                .containsExactly("1|7", "2|null", "1|7");
        session = bench.reopen();
        Laborer found = session.get(Laborer.class, ofGang.getId()).orElseThrow();
        assertThat(found.getConcern()).isNotNull();
        assertThat(found.getGang()).isNotNull();
        assertThat(session.get(Laborer.class, ofConcern.getId()).orElseThrow().getGang())
                .isNull();
    }

    @Test
    void leavingAGangStaysInItsConcern() {
        Concern one = new Concern(1);
        Gang gang = new Gang(one, 7);
        Laborer laborer = new Laborer(one, gang);
        session.addAll(List.of(one, gang, laborer));
        session.flush();
        laborer.setConcern(one);
        laborer.setGang(null);
        session.flush();

        assertThat(bench.rows("SELECT concern_id, gang_number FROM laborer")).containsExactly("1|null");
    }
}
